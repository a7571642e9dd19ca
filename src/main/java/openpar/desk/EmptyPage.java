package openpar.desk;

/** There is no campaign yet. */
public record EmptyPage(boolean mayCreate) {}
