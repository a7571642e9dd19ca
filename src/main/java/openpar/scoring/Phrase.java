package openpar.scoring;

import java.time.LocalDate;
import java.util.List;

/** Something to be said in the reader's language: the key of a message and what goes into it. */
public record Phrase(String key, List<Arg> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    static Phrase of(String key, Arg... arguments) {
        return new Phrase("scoring." + key, List.of(arguments));
    }

    Arg asArgument() {
        return new Said(this);
    }

    /** What goes into a message, kept apart by how it is written. */
    public sealed interface Arg {}

    /** Written with two places, half up. */
    public record Points(Fraction value) implements Arg {}

    /** The points a rule states, such as 0,125 a case: two places, up to four when it has them. */
    public record Stated(Fraction value) implements Arg {}

    /** Written as short as it is, at most four places, thousands grouped. */
    public record Amount(Fraction value) implements Arg {}

    /** A value of 98.32 is written 98,32%. */
    public record Percent(Fraction value) implements Arg {}

    public record Day(LocalDate date) implements Arg {}

    /** The name of an input; pages show its label. */
    public record Name(String input) implements Arg {}

    public record Names(List<String> inputs) implements Arg {}

    /** A person's or a table's own words, never translated. */
    public record Text(String text) implements Arg {}

    /** Written one after the other without blanks. */
    public record Row(List<Arg> parts) implements Arg {}

    /** A phrase inside a phrase. */
    public record Said(Phrase phrase) implements Arg {}
}
