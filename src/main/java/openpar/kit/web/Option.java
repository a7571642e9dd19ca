package openpar.kit.web;

/** One choice of a select: what is sent, what is read. */
public record Option(String value, String label) {}
