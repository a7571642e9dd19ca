package openpar.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Percent;
import openpar.scoring.Phrase.Points;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;

/**
 * Rules over the whole sheet, beyond the sum: what keeps an agency from being commended or from the better grades, and how many may be commended.
 *
 * @param quota the share of ranked agencies that may be commended, in percent; null: no limit
 * @param grades from the best down; empty where the campaign says
 */
public record SheetRules(
        List<KnockOut> knockOuts, List<Floor> floors, @Nullable Fraction quota, List<Step> grades) {
    public static final SheetRules NONE = new SheetRules(List.of(), List.of(), null, List.of());

    public SheetRules {
        knockOuts = List.copyOf(knockOuts);
        floors = List.copyOf(floors);
        grades = List.copyOf(grades);
    }

    /**
     * Điểm liệt: points of a node at or under a limit.
     *
     * @param atMost points that already knock out, usually 0
     * @param grade the best grade that is left; "" no grade is touched, the agency is only not commended
     */
    public record KnockOut(String code, Fraction atMost, String grade) {}

    /** Every area, or one of them, must reach this share of its own maximum. */
    public record Floor(@Nullable String code, Fraction rate, String grade) {}

    public record Step(String name, Fraction from) {}

    /**
     * What the rules say about one sheet.
     *
     * @param grade by rate and what the rules leave of it; null where the rules have no grades
     * @param why one phrase for each rule that holds it back
     */
    public record Verdict(boolean commendable, @Nullable String grade, List<Phrase> why) {}

    public boolean isEmpty() {
        return equals(NONE);
    }

    public Verdict of(Totals totals) {
        var why = new ArrayList<Phrase>();
        var ceiling = new int[] {0};
        for (var rule : knockOuts) {
            var node = totals.nodes().get(rule.code());
            if (node == null || node.status() != NodeTotal.Status.SCORED || node.points().isAbove(rule.atMost())) continue;
            why.add(Phrase.of("sheet.knock_out", new Text(rule.code()), new Points(node.points()), new Points(rule.atMost())));
            lower(ceiling, rule.grade());
        }
        for (var rule : floors) {
            for (var node : totals.nodes().values()) {
                boolean meant = rule.code() == null ? node.kind() == NodeKind.AREA : node.code().equals(rule.code());
                if (!meant || node.status() == NodeTotal.Status.NOT_APPLICABLE) continue;
                var rate = node.rate();
                if (rate.isEmpty() || rate.get().isAtLeast(rule.rate())) continue;
                why.add(Phrase.of("sheet.floor", new Text(node.code()), new Percent(rate.get()), new Percent(rule.rate())));
                lower(ceiling, rule.grade());
            }
        }
        return new Verdict(why.isEmpty(), grade(totals.total().rate().orElse(Fraction.ZERO), ceiling[0]), List.copyOf(why));
    }

    private void lower(int[] ceiling, String grade) {
        for (int n = 0; n < grades.size(); n++)
            if (grades.get(n).name().equals(grade)) ceiling[0] = Math.max(ceiling[0], n);
    }

    private @Nullable String grade(Fraction rate, int ceiling) {
        for (int n = ceiling; n < grades.size(); n++) if (rate.isAtLeast(grades.get(n).from()) || n == grades.size() - 1) return grades.get(n).name();
        return null;
    }

    /**
     * Who is commended: the best rates among those nothing holds back, up to the quota; those who tie at its edge all are or none is.
     *
     * @param rates of everybody who is ranked
     * @param verdicts of the same
     */
    public Set<String> commended(Map<String, Fraction> rates, Map<String, Verdict> verdicts) {
        var able = rates.entrySet().stream()
                .filter(e -> verdicts.containsKey(e.getKey()) && verdicts.get(e.getKey()).commendable())
                .sorted(Map.Entry.<String, Fraction>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long most = places(rates.size());
        var chosen = new HashSet<String>();
        for (int n = 0; n < able.size() && n < most; n++) chosen.add(able.get(n).getKey());
        if (most < able.size() && most > 0) {
            var edge = able.get((int) most - 1).getValue();
            if (able.get((int) most).getValue().equals(edge)) able.stream().filter(e -> e.getValue().equals(edge)).forEach(e -> chosen.remove(e.getKey()));
        }
        return Set.copyOf(chosen);
    }

    /** 15 % of 96 are 14: a quota is never rounded up. */
    public long places(int ranked) {
        return quota == null
                ? ranked
                : quota.times(Fraction.of(ranked)).dividedBy(Fraction.HUNDRED).floor().numerator().longValueExact();
    }

    /** The quota in words, for pages. */
    public @Nullable Phrase quotaSaid(int ranked) {
        return quota == null
                ? null
                : Phrase.of("sheet.quota", new Percent(quota), new Amount(Fraction.of(ranked)), new Amount(Fraction.of(places(ranked))));
    }
}
