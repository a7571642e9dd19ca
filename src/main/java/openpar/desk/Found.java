package openpar.desk;

/** Something found: where it leads, what it is called, and what more there is to say. */
public record Found(String url, String name, String more) {}
