package openpar.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two figures of a rate, or the one figure of a row, with the words that define them. */
record Inputs(String numerator, @Nullable String denominator, String numeratorLabel, String denominatorLabel, String unit) {
    static Inputs of(Passage passage, boolean percent) {
        var facts = passage.facts();
        if (!percent) return single(passage);
        if (facts.numerator != null && facts.denominator != null) return pair(facts, facts.numerator, facts.denominator);
        if (facts.letters.size() >= 2) {
            var letters = facts.letters.keySet().stream().toList();
            var isTotalFirst = facts.label(letters.get(0)).toLowerCase(Locale.ROOT).startsWith("tổng");
            return isTotalFirst ? pair(facts, letters.get(1), letters.get(0)) : pair(facts, letters.get(0), letters.get(1));
        }
        var label = passage.name().isBlank() ? "Tỷ lệ" : passage.name();
        return new Inputs("so_dat", "tong_so", label + ": số đạt", label + ": tổng số", "%");
    }

    private static final Saying STATED = Saying.of("theo (giá trị|số lượng|tỷ lệ %)");

    /** "Theo giá trị …:" says what is measured. */
    static openpar.scoring.ScoringRule.@Nullable Measure stated(Passage passage) {
        var head = heading(passage);
        if (head == null) return null;
        return switch (head.words().get(1).key()) {
            case "giá" -> openpar.scoring.ScoringRule.Measure.VALUE;
            case "số" -> openpar.scoring.ScoringRule.Measure.COUNT;
            default -> openpar.scoring.ScoringRule.Measure.PERCENT;
        };
    }

    private static Clause.@Nullable Aside heading(Passage passage) {
        return passage.all(Clause.Aside.class).stream().filter(aside -> aside.header() && STATED.at(aside.words(), 0) != null).findFirst().orElse(null);
    }

    private static Inputs pair(Facts facts, String numerator, String denominator) {
        var above = facts.label(numerator);
        var below = facts.label(denominator);
        var name = Names.slug(above);
        var other = Names.slug(below);
        return new Inputs(name, other.equals(name) ? other + "_tong" : other, above, below, "");
    }

    private static Inputs single(Passage passage) {
        var head = heading(passage);
        var own = head == null ? "" : passage.text(Words.slice(head.words(), 3, head.words().size()));
        var label = !own.isBlank() ? own : passage.name().isBlank() ? "Số lượng" : passage.name();
        return new Inputs(Names.slug(label), null, label, "", "");
    }

    Attempt into(Attempt attempt) {
        attempt.input(numerator, numeratorLabel, unit);
        return denominator == null ? attempt : attempt.input(denominator, denominatorLabel, unit);
    }
}
