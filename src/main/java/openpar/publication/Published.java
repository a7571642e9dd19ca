package openpar.publication;

/** The campaign's results are open to everybody from now on. */
public record Published(long campaignId, long publicationId) {}
