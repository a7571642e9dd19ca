package openpar.kit.web;

/** What has to be mended and at which field; "" is the whole form. */
public record Fault(String field, String text) {}
