package openpar.reading;

import java.util.List;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a text seems to say; a person confirms it or edits it.
 *
 * @param rule null when nothing sensible can be proposed
 * @param sure every group of words that could change points was understood, and the points fit the maximum
 * @param notUnderstood the parts of the text that were not understood, as they stand there, parted by " … "
 * @param inputs the figures the rule asks for, with the words that define them
 */
public record Proposal(
        @Nullable ScoringRule rule, boolean sure, String notUnderstood, List<ProposedInput> inputs) {
    static Proposal none(String notUnderstood) {
        return new Proposal(null, false, notUnderstood, List.of());
    }
}
