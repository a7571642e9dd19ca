package openpar.reading;

/** A figure a proposed rule asks for: the name in the rule, the words of the text, what it counts. */
public record ProposedInput(String name, String label, String unit) {}
