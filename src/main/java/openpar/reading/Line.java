package openpar.reading;

import java.util.List;
import java.util.stream.Stream;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** A formula that is a multiple of one rate: so many points at 100 %. */
record Line(@Nullable Monomial monomial, @Nullable String rate, @Nullable String above, @Nullable String below, Algebra.@Nullable Formula formula) {
    static Line plain() {
        return new Line(null, null, null, null, null);
    }

    static @Nullable Line of(Passage passage, List<Token> words) {
        var formula = Algebra.of(passage.source(), words);
        if (formula != null && formula.isWritten() && formula.expression().names().stream().anyMatch(name -> name.contains("_"))) return null;
        var monomial = formula == null ? null : Monomial.of(formula.expression());
        if (formula == null || monomial == null) return null;
        var times = monomial.withMaximum(passage.top());
        var names = times.powers();
        if (names.size() == 1 && names.containsValue(1)) return rate(passage, times, names.keySet().iterator().next(), formula);
        if (names.size() != 2 || !names.containsValue(1) || !names.containsValue(-1)) return null;
        var line = new Line(times, null, named(names, 1), named(names, -1), formula);
        var isReference = formula.labels().values().stream().anyMatch(label -> Figures.isReference(Tokens.of(label)));
        return isReference ? null : line;
    }

    private static @Nullable Line rate(Passage passage, Monomial times, String name, Algebra.Formula formula) {
        var isRate = formula.rates().contains(name) || passage.facts().formulas.containsKey(name) || passage.facts().hasRate()
                || ExternalForm.isIndex(name) || ExternalForm.isOf(passage) || isMeasured(passage, name, formula.labels().getOrDefault(name, name));
        return isRate ? new Line(times, name, null, null, formula) : null;
    }

    /** "x ≥ 90%", "mức độ hoàn thành < 70%": a percentage. */
    private static boolean isMeasured(Passage passage, String name, String label) {
        var words = Words.keys(Tokens.of(Spelling.clean(label)));
        return passage.scored().stream().filter(one -> Conditions.hasPercent(one.condition())).anyMatch(one -> Words.has(one.condition(), name) || words.size() > 1 && Words.keys(one.condition()).containsAll(words));
    }

    private static String named(java.util.Map<String, Integer> powers, int power) {
        return powers.entrySet().stream().filter(entry -> entry.getValue() == power).findFirst().orElseThrow().getKey();
    }

    /** Where the line reaches the maximum, in percent; people leave out % signs, so a factor of 100 is forgiven. */
    @Nullable
    Fraction cap(Fraction max, @Nullable Fraction stated) {
        if (monomial == null) return stated == null ? Fraction.HUNDRED : stated;
        if (monomial.coefficient().signum() <= 0 || max.isZero()) return null;
        var cap = max.times(Fraction.HUNDRED).dividedBy(monomial.coefficient());
        var caps = List.of(cap, cap.dividedBy(Fraction.HUNDRED), cap.times(Fraction.HUNDRED));
        return Stream.concat(
                        caps.stream().filter(one -> one.equals(stated)),
                        Stream.concat(
                                caps.stream().filter(one -> one.equals(Fraction.HUNDRED)),
                                caps.stream().filter(one -> one.isAtLeast(Fraction.of(5)) && !one.isAbove(Fraction.of(150)))))
                .findFirst()
                .orElse(null);
    }

    Inputs inputs(Passage passage) {
        if (formula == null || above == null || below == null) return Inputs.of(passage, true);
        var facts = passage.facts();
        facts.labels.putAll(formula.labels());
        formula.letters().forEach((letter, name) -> facts.letters.putIfAbsent(letter, formula.labels().getOrDefault(name, name)));
        facts.numerator = above;
        facts.denominator = below;
        return Inputs.of(passage, true);
    }
}
