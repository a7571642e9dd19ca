package openpar.annex;

import java.util.List;
import openpar.criteria.InputField;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a leaf as it is understood.
 *
 * @param kind with {@code json}: the rule as files keep it, empty where there is none
 * @param isSure a person need only confirm it
 * @param notUnderstood the part of the text that is not in the rule
 */
public record ReadRule(
        @Nullable ScoringRule rule,
        String kind,
        String json,
        boolean isSure,
        String notUnderstood,
        List<InputField> inputs) {
    static final ReadRule NONE = new ReadRule(null, "", "", false, "", List.of());

    public ReadRule {
        inputs = List.copyOf(inputs);
    }
}
