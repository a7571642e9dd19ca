package openpar.scoring;

import java.util.List;
import java.util.Optional;

/** What a leaf comes to. Not entered, 0 and not applicable are three different things. */
public sealed interface Score {
    /** Exact points; for a penalty the points taken off, as a positive number. */
    record Scored(Fraction points) implements Score {}

    /** No score yet: these inputs are not entered. */
    record Missing(List<String> inputs) implements Score {}

    /** The leaf leaves the agency's own maximum. */
    record NotApplicable(Phrase why) implements Score {}

    /** What was entered at this place cannot be true. */
    record Refused(String place, Phrase why) implements Score {}

    default Optional<Fraction> findPoints() {
        return this instanceof Scored(var points) ? Optional.of(points) : Optional.empty();
    }
}
