package openpar.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.scoring.Context;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.Phrase;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/** One agency's figures under a draft: what every leaf would come to, each worked out once. */
final class Trial {
    private final SetVersion draft;
    private final Map<Long, Figures> figures;
    private final Map<Long, String> exempt;
    private final Context context;
    private final Map<Long, Score> scores = new HashMap<>();
    private final Set<Long> open = new HashSet<>();

    /**
     * @param figures by leaf of the draft
     * @param exempt the leaves that do not apply to the agency, and by which text
     */
    Trial(SetVersion draft, Map<Long, Figures> figures, Map<Long, String> exempt, @Nullable String agencyKind) {
        this.draft = draft;
        this.figures = figures;
        this.exempt = exempt;
        this.context = Context.NONE.withAgencyKind(agencyKind).withLeaves(this::ofCode);
    }

    private Score ofCode(String code) {
        return draft.find(code).map(this::score).orElseGet(() -> new Score.Missing(List.of(code)));
    }

    Score score(CriteriaNode leaf) {
        @Nullable Score known = scores.get(leaf.id());
        if (known != null) {
            return known;
        }
        var rule = leaf.rule();
        if (rule == null || leaf.maxPoints() == null || !open.add(leaf.id())) {
            return new Score.Missing(List.of(leaf.code()));
        }
        var asked = new Leaf(leaf.code(), rule, Fraction.fromDecimal(leaf.maxPoints()), !leaf.notApplicableTo().isBlank());
        var score = Scoring.outcome(asked, said(leaf), context.withCalendar(leaf.calendar())).score();
        open.remove(leaf.id());
        scores.put(leaf.id(), score);
        return score;
    }

    private Figures said(CriteriaNode leaf) {
        @Nullable String basis = exempt.get(leaf.id());
        return basis == null ? figures.getOrDefault(leaf.id(), Figures.NONE) : Figures.notApplicable(basis);
    }

    static String status(Score score) {
        return switch (score) {
            case Score.Scored _ -> "scored";
            case Score.Missing _ -> "missing";
            case Score.NotApplicable _ -> "not_applicable";
            case Score.Refused _ -> "refused";
        };
    }

    /** Leaf by leaf, where points or the way they stand differ from before. */
    List<TrialPage.Move> moves(Map<Long, TrialFigures.Declared> before) {
        var moves = new ArrayList<TrialPage.Move>();
        for (var leaf : draft.leaves()) {
            TrialFigures.@Nullable Declared old = before.get(leaf.id());
            if (old == null || !leaf.is("self")) {
                continue;
            }
            var score = score(leaf);
            @Nullable Fraction now = score instanceof Score.Scored(var points) ? points : null;
            boolean same = status(score).equals(old.status()) && (now == null || now.equals(old.points()));
            if (!same) {
                @Nullable Phrase why = score instanceof Score.Refused(var place, var said) ? said : null;
                moves.add(new TrialPage.Move(leaf, old.status(), old.points(), status(score), now, why));
            }
        }
        return List.copyOf(moves);
    }
}
