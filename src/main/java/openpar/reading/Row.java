package openpar.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import openpar.reading.Clause.Scored;
import openpar.reading.Conditions.Ranged;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** A row of ranges of one measure, highest first, with the clauses that have no range. */
final class Row {
    private static final Saying FAULT = Saying.of("thiếu | chậm | trễ | muộn | sai | quá hạn | vi phạm");
    private static final Saying RATE = Saying.of("tỷ lệ LP % RP | tỷ lệ %");
    private static final Saying NOTHING = Saying.of("(không|chưa) (có|phát sinh|xảy ra|để xảy ra)");
    private static final Comparator<@Nullable Fraction> LOWEST_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    final List<Ranged> ranged;
    final List<Scored> others;
    final boolean percent;
    final List<Token> condition;

    private Row(List<Ranged> ranged, List<Scored> others, boolean percent, List<Token> condition) {
        this.ranged = ranged;
        this.others = others;
        this.percent = percent;
        this.condition = condition;
    }

    static @Nullable Row of(Passage passage) {
        return of(passage.scored(), passage.facts(), isHeadedByPercent(passage));
    }

    /** A table under "Tỷ lệ (%)", or a leaf of that name. */
    private static boolean isHeadedByPercent(Passage passage) {
        return RATE.isIn(Tokens.of(Spelling.clean(passage.name()).toLowerCase(java.util.Locale.ROOT))) || passage.all(Clause.Aside.class).stream().anyMatch(one -> RATE.isIn(one.words()));
    }

    private static @Nullable Row of(List<Scored> scored, Facts facts, boolean inPercent) {
        var which = varying(scored);
        var ranged = new ArrayList<Ranged>();
        var others = new ArrayList<Scored>();
        for (var clause : scored) {
            var one = Conditions.ranged(clause, which);
            if (one == null) others.add(clause);
            else ranged.add(one);
        }
        if (ranged.isEmpty()) return null;
        faultless(ranged);
        var percent = inPercent || ranged.stream().anyMatch(one -> one.range().percent()) || ranged.stream().allMatch(one -> speaksOfRate(one, facts));
        var scale = !percent && isShares(ranged, facts);
        if (percent) ranged.replaceAll(one -> beyond(one, ranged));
        none(ranged, others, percent || scale);
        return new Row(edges(ranged, percent, scale), others, percent || scale, which == 0 ? List.of() : common(scored, which));
    }

    /** "Vượt từ 10% trở lên" above "100% đến dưới 110%": from 110 %. */
    private static Ranged beyond(Ranged one, List<Ranged> row) {
        var range = one.range();
        if (range.from() == null || range.to() != null || !Words.has(one.beside(), "vượt")) return one;
        var from = range.from().plus(Fraction.HUNDRED);
        var isNext = row.stream().anyMatch(other -> from.equals(other.range().to()) && !other.range().withTo());
        var beside = one.beside().stream().filter(token -> !token.is("vượt")).toList();
        return isNext ? new Ranged(one.clause(), new Range(from, range.withFrom(), null, false, true, false), beside) : one;
    }

    /** "Đủ 12 báo cáo đúng hạn: 1; chậm 1 - 2 báo cáo: 0,5": what is counted are the faults, and there are none. */
    private static void faultless(List<Ranged> row) {
        var without = row.stream().filter(one -> FAULT.in(one.clause().condition()) == null).toList();
        if (without.size() != 1 || row.size() < 3) return;
        var all = without.getFirst();
        var isWhole = all.range().percent() && Fraction.HUNDRED.equals(all.range().from()) && row.stream().noneMatch(one -> one != all && one.range().percent());
        var isAll = all.range().exact() && (isWhole || !all.range().percent() && Words.has(all.clause().condition(), "đủ"));
        if (isAll) row.set(row.indexOf(all), new Ranged(all.clause(), Range.exactly(Fraction.ZERO, false), List.of()));
    }

    /** "T ≥ 95" where T is a rate. */
    private static boolean speaksOfRate(Ranged one, Facts facts) {
        return one.beside().stream().anyMatch(token -> facts.letters.getOrDefault(token.key(), "").toLowerCase(java.util.Locale.ROOT).startsWith("tỷ lệ"))
                && !one.range().isShare();
    }

    /** When every condition repeats its first range, the second one is meant: "100% ấp có …, trong đó từ 50% …". */
    private static int varying(List<Scored> scored) {
        var rows = scored.stream().map(clause -> Conditions.ranges(clause.condition())).filter(row -> !row.isEmpty()).toList();
        var isRepeated = rows.size() > 1 && rows.stream().allMatch(row -> row.size() > 1 && row.getFirst().range().equals(rows.getFirst().getFirst().range()));
        return isRepeated ? 1 : 0;
    }

    private static List<Token> common(List<Scored> scored, int which) {
        var first = scored.getFirst().condition();
        return Words.trimmed(Words.slice(first, 0, Conditions.ranges(first).get(which).start()), Set.of(), Keys.of("; , trong đó"));
    }

    /** "b/a < 0,8" speaks of 80 %. */
    private static boolean isShares(List<Ranged> ranged, Facts facts) {
        var areSmall = ranged.stream().allMatch(one -> isShare(one.range().from()) && isShare(one.range().to()));
        var isQuotient = ranged.stream().allMatch(one -> Words.has(one.clause().condition(), "/"));
        return areSmall && (isQuotient || facts.hasRate() && ranged.stream().anyMatch(one -> !one.range().isWhole()));
    }

    private static boolean isShare(@Nullable Fraction bound) {
        return bound == null || bound.signum() >= 0 && !bound.isAbove(Fraction.ONE);
    }

    private static void none(List<Ranged> ranged, List<Scored> others, boolean percent) {
        if (percent) return;
        for (var other : List.copyOf(others)) {
            var none = Conditions.none(other);
            if (none == null || isOfHead(ranged, other) || !startsFromOne(ranged, other)) continue;
            ranged.add(none);
            others.remove(other);
        }
    }

    /** "Có chuyên mục và đăng từ 12 tin …; không có chuyên mục": what is missing is not what is counted. */
    private static boolean isOfHead(List<Ranged> ranged, Scored none) {
        var words = none.condition().stream().filter(token -> token.isWord() && !token.isAny(Keys.of("không chưa có"))).map(Token::key).toList();
        return !words.isEmpty() && ranged.stream().map(one -> one.clause().condition()).anyMatch(condition -> {
            var and = Words.indexOf(condition, 0, token -> token.is("và"));
            var range = Ranges.in(condition, 0);
            return and > 0 && range != null && and < range.start() && words.stream().allMatch(word -> Words.has(condition.subList(0, and), word));
        });
    }

    /** Below what counts none: "dưới 5 hồ sơ" then begins with one. */
    private static boolean startsFromOne(List<Ranged> ranged, Scored none) {
        var open = ranged.stream().filter(one -> one.range().from() == null).toList();
        if (open.isEmpty()) return true;
        if (!NOTHING.isIn(none.condition()) || open.getFirst().clause().outcome().equals(none.outcome())) return false;
        var only = open.getFirst();
        var to = only.range().to();
        if (open.size() > 1 || to == null || !to.isWhole() || !to.isAbove(Fraction.ONE) && !only.range().withTo() || saysNone(only.clause().condition())) return false;
        ranged.set(ranged.indexOf(only), new Ranged(only.clause(), new Range(Fraction.ONE, true, to, only.range().withTo(), false, false), only.beside()));
        return true;
    }

    /** "dưới 5 hoặc không có": none belongs to the lowest range; "không quá 2" is only a bound. */
    private static boolean saysNone(List<Token> condition) {
        var bound = Saying.of("không (quá|vượt)").in(condition);
        return condition.stream().anyMatch(token -> token.is("hoặc")) || condition.stream().filter(token -> token.is("không")).count() > (bound == null ? 0 : 1);
    }

    /** Whole numbers get plain bounds; 100% is the end of percentages; a single value holds up to the next. */
    private static List<Ranged> edges(List<Ranged> ranged, boolean percent, boolean scale) {
        var isWhole = !percent && !scale && ranged.stream().allMatch(one -> one.range().isWhole());
        var edged = ranged.stream()
                .map(one -> new Ranged(one.clause(), edge(one.range(), percent, scale, isWhole), one.beside()))
                .sorted((a, b) -> LOWEST_FIRST.compare(b.range().from(), a.range().from()))
                .toList();
        var linked = new ArrayList<Ranged>();
        for (var i = 0; i < edged.size(); i++) linked.add(stepped(edged, i, linked(edged, i, isWhole)));
        return List.copyOf(linked);
    }

    private static Range edge(Range range, boolean percent, boolean scale, boolean isWhole) {
        var scaled = scale ? range.scaled(Fraction.HUNDRED).inPercent() : range;
        if (isWhole) {
            var whole = scaled.ofWholes();
            return whole.from() != null && whole.from().signum() == 0 ? new Range(null, true, whole.to(), false, false, false) : whole;
        }
        var isAll = (percent || scale) && Fraction.HUNDRED.equals(scaled.to()) && scaled.withTo() && scaled.from() != null;
        var open = isAll ? new Range(scaled.from(), scaled.withFrom(), null, false, true, false) : scaled;
        var isBottom = open.from() != null && open.from().isZero() && open.to() != null && !open.exact();
        return isBottom ? new Range(null, true, open.to(), open.withTo(), open.percent(), false) : open;
    }

    /** An exact value at the top reaches upwards; one between reaches to the next only for whole numbers. */
    private static Ranged linked(List<Ranged> row, int at, boolean isWhole) {
        var one = row.get(at);
        if (!one.range().exact()) return one;
        if (at > 0 && (isWhole || row.get(at - 1).range().from() == null)) return one;
        var to = at == 0 ? null : row.get(at - 1).range().from();
        return new Ranged(one.clause(), new Range(one.range().from(), true, to, false, one.range().percent(), at > 0), one.beside());
    }

    /** "từ 95%: 2; từ 85%: 1", "từ 80% đến 89%": the lower one ends where the higher begins, though the text does not say so. */
    private static Ranged stepped(List<Ranged> row, int at, Ranged one) {
        if (at == 0 || row.get(at - 1).range().from() == null) return one;
        var isOpen = one.range().to() == null;
        var isWholeStep = one.range().to() != null && one.range().withTo() && one.range().to().isWhole() && one.range().to().plus(Fraction.ONE).equals(row.get(at - 1).range().from());
        if (!isOpen && !isWholeStep) return one;
        var to = row.get(at - 1).range().from();
        return new Ranged(one.clause(), new Range(one.range().from(), one.range().withFrom(), to, false, one.range().percent(), !isOpen || one.range().exact()), one.beside());
    }

    /** Every value falls in exactly one range. */
    boolean isGapless() {
        var isOpen = ranged.getFirst().range().to() == null && ranged.getLast().range().from() == null;
        for (var i = 1; i < ranged.size() && isOpen; i++) isOpen = meets(ranged.get(i).range(), ranged.get(i - 1).range());
        return isOpen && ranged.stream().noneMatch(one -> one.range().exact() && percent);
    }

    /** No bound had to be guessed. */
    boolean isStated() {
        return ranged.stream().noneMatch(one -> one.range().exact() && one.range().percent());
    }

    /** Bounds as rules have them: from inclusive, to exclusive. */
    boolean isPlain() {
        return ranged.stream()
                .allMatch(one -> (one.range().from() == null || one.range().withFrom())
                        && (one.range().to() == null || !one.range().withTo()));
    }

    private static boolean meets(Range lower, Range upper) {
        return Objects.equals(lower.to(), upper.from());
    }

    boolean hasTwins() {
        return ranged.stream().map(one -> one.range().from()).distinct().count() < ranged.size();
    }
}
