package openpar.campaign;

/** An agency that may be left out of a campaign although its kind takes part. */
public record SingleAgency(long id, String kind, String name, String code) {}
