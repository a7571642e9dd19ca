package openpar.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Input;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/**
 * Two sets call the same figure by different names. Where a rule asks for as many figures of the same types as the rule it is
 * matched with, they are taken in their order: the rate's numerator for the rate's numerator.
 */
final class FigureNames {
    private FigureNames() {}

    /** The figures declared under one rule, named as another asks for them. */
    static Figures named(Figures said, @Nullable ScoringRule then, ScoringRule now, @Nullable String agencyKind) {
        if (then == null) return said;
        var old = Scoring.inputs(then, agencyKind);
        var asked = Scoring.inputs(now, agencyKind);
        if (names(old).equals(names(asked)) || asked.stream().anyMatch(i -> said.byName().containsKey(i.name())) || !types(old).equals(types(asked)))
            return said;
        Map<String, Figure> named = new HashMap<>(said.byName());
        for (int n = 0; n < asked.size(); n++) {
            @Nullable Figure figure = said.byName().get(old.get(n).name());
            if (figure != null) named.put(asked.get(n).name(), figure);
            @Nullable Figure lastYear = said.byName().get(old.get(n).name() + Figures.LAST_YEAR);
            if (lastYear != null) named.put(asked.get(n).name() + Figures.LAST_YEAR, lastYear);
        }
        return new Figures(named, said.notApplicable());
    }

    private static List<String> names(List<Input> inputs) {
        return inputs.stream().map(Input::name).toList();
    }

    private static List<Input.Type> types(List<Input> inputs) {
        return inputs.stream().map(Input::type).toList();
    }
}
