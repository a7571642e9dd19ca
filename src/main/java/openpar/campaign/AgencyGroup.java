package openpar.campaign;

/** Agencies that are ranked among themselves. */
public record AgencyGroup(long id, String name, int position) {}
