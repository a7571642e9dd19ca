package openpar.scoring;

/** One line of a rule's table: when it holds and what it gives. */
public record Branch(Phrase condition, Phrase result) {}
