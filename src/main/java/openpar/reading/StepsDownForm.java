package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.reading.Clause.PerCase;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Bands;
import openpar.scoring.ScoringRule.Measure;
import org.jspecify.annotations.Nullable;

/** "Mỗi trường hợp trừ 0,25 điểm; từ 03 trường hợp trở lên 0 điểm" of a maximum of 1: levels of one count, since nothing is left before the points are used up. */
final class StepsDownForm {
    private static final int MOST = 12;

    private StepsDownForm() {}

    static @Nullable Attempt of(Passage passage) {
        var cases = passage.all(PerCase.class);
        var zero = passage.scored().stream().filter(Clause.Scored::givesNothing).toList();
        var full = passage.scored().stream().filter(passage::isFull).toList();
        if (passage.max() == null || cases.size() != 1 || zero.size() != 1 || passage.isPenalty() || passage.scored().size() > zero.size() + full.size()) return null;
        var each = cases.getFirst();
        var from = from(zero.getFirst());
        if (from == null || !each.taken() || !each.every().equals(Fraction.ONE) || Words.has(each.words(), "%")) return null;
        if (!from.isWhole() || from.isAbove(Fraction.of(MOST)) || !from.isAbove(Fraction.ONE) || from.times(each.points()).isAtLeast(passage.max())) return null;
        var label = "Số " + passage.text(each.label());
        var name = Names.slug(label);
        return new Attempt(new Bands(Measure.COUNT, name, null, bands(passage.max(), each.points(), from), null, null))
                .using(cases)
                .using(zero)
                .using(full)
                .when(full.size() < 2 && full.stream().allMatch(one -> Conditions.ranges(one.condition()).isEmpty()))
                .when(sharesNoun(each, zero.getFirst()))
                .input(name, label, "số lượng");
    }

    private static @Nullable Fraction from(Clause.Scored zero) {
        var ranges = Conditions.ranges(zero.condition());
        if (ranges.size() != 1 || ranges.getFirst().range().percent() || Words.has(zero.condition(), "hoặc")) return null;
        var range = ranges.getFirst().range();
        return range.to() != null || range.from() == null ? null : range.withFrom() ? range.from() : range.from().plus(Fraction.ONE);
    }

    /** "trường hợp" of both are the same cases. */
    private static boolean sharesNoun(PerCase each, Clause.Scored zero) {
        var found = Ranges.in(zero.condition(), 0);
        var counted = found == null ? List.<Token>of() : zero.condition().stream().filter(token -> token.isWord() && !token.isAny(Keys.of("từ trở lên có trên để xảy ra"))).toList();
        return !counted.isEmpty() && counted.stream().allMatch(token -> Words.has(each.words(), token.key()));
    }

    private static List<Band> bands(Fraction max, Fraction points, Fraction from) {
        var bands = new ArrayList<Band>();
        bands.add(new Band(from, null, Fraction.ZERO));
        for (var count = from.minus(Fraction.ONE); count.signum() > 0; count = count.minus(Fraction.ONE))
            bands.add(new Band(count, count.plus(Fraction.ONE), max.minus(points.times(count))));
        bands.add(new Band(null, Fraction.ONE, max));
        return List.copyOf(bands);
    }
}
