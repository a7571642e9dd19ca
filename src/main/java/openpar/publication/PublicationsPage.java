package openpar.publication;

import java.util.List;

/** All that is published. */
public record PublicationsPage(List<Publication> publications) {}
