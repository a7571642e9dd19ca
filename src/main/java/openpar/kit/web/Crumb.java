package openpar.kit.web;

/** A step of the way to a page; the page itself has no url (""). */
public record Crumb(String label, String url) {}
