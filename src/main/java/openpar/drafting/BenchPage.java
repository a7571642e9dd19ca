package openpar.drafting;

/** The test bench as a piece of the page. */
public record BenchPage(Bench bench, String action, boolean editable) {}
