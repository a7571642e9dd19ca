package openpar.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Score;
import openpar.scoring.ScoringRule;
import openpar.scoring.WorkingDays;

/** The figures at which a rule may go wrong: just under, at and over every bound, nothing to divide by, nothing entered, more than the whole. */
final class Boundaries {
    private static final Fraction CENT = Fraction.of(1, 100);

    private final Fraction max;
    private final Context context;
    private final List<Boundary> found = new ArrayList<>();

    private Boundaries(Fraction max, Context context) {
        this.max = max;
        this.context = context;
    }

    static List<Boundary> of(ScoringRule rule, Fraction max) {
        return of(rule, max, WorkingDays.WEEKDAYS);
    }

    static List<Boundary> of(ScoringRule rule, Fraction max, WorkingDays calendar) {
        var boundaries = new Boundaries(
                max, Context.NONE.withCalendar(calendar).withLeaves(code -> new Score.Scored(Fraction.ONE)));
        boundaries.propose(rule);
        return List.copyOf(boundaries.found);
    }

    private void propose(ScoringRule rule) {
        switch (rule) {
            case ScoringRule.YesNo _ -> {
                add("met", Map.of("dat", new Figure.Tick(true)));
                add("not_met", Map.of("dat", new Figure.Tick(false)));
                none("dat");
            }
            case ScoringRule.Choice(var options) -> {
                for (int n = 1; n <= options.size(); n++) {
                    add("option", Map.of("lua_chon", new Figure.Number(Fraction.of(n))));
                }
                add("no_option", Map.of("lua_chon", new Figure.Number(Fraction.of(options.size() + 1L))));
                missing();
            }
            case ScoringRule.Parts(var items) -> parts(items.size());
            case ScoringRule.Bands bands -> new RateBoundaries(context, found).bands(bands);
            case ScoringRule.Ratio ratio -> new RateBoundaries(context, found).ratio(ratio);
            case ScoringRule.Deduction deduction -> deduction(deduction);
            case ScoringRule.Deadline deadline -> deadline(deadline);
            case ScoringRule.ByUnitKind(var cases, var _) -> cases.forEach(this::ofKind);
            case ScoringRule.Formula formula -> formula(formula);
            case ScoringRule.ComparedToLastYear compared -> compared(compared);
            case ScoringRule.SurveyRule survey -> survey(survey);
            case ScoringRule.External external -> new RateBoundaries(context, found).external(external);
            case ScoringRule.AppraiserRule(var step) -> {
                number("zero", Figures.POINTS, Fraction.ZERO);
                number("at_max", Figures.POINTS, max);
                if (step != null) {
                    number("off_step", Figures.POINTS, step.dividedBy(Fraction.of(2)));
                }
                number("over_max", Figures.POINTS, max.plus(Fraction.ONE));
                missing();
            }
            case ScoringRule.Track _ -> missing();
        }
    }

    private void parts(int size) {
        var all = new HashMap<String, Figure>();
        for (int n = 1; n <= size; n++) {
            all.put("phan_" + n, new Figure.Tick(true));
        }
        add("all_parts", all);
        var no = new HashMap<String, Figure>();
        all.keySet().forEach(name -> no.put(name, new Figure.Tick(false)));
        add("no_part", no);
        for (int n = 1; n <= Math.min(size, 8) && size > 1; n++) {
            var one = new HashMap<>(no);
            one.put("phan_" + n, new Figure.Tick(true));
            add("one_part", one);
        }
        missing();
    }

    private void deduction(ScoringRule.Deduction rule) {
        var no = new HashMap<String, Figure>();
        rule.per().forEach(p -> no.put(p.input(), new Figure.Number(Fraction.ZERO)));
        rule.zeroIf().forEach(z -> no.put(z.input(), new Figure.Number(Fraction.ZERO)));
        add("no_case", no);
        var limit = rule.maxDeduction() == null ? max : rule.maxDeduction().min(max);
        for (var per : rule.per()) {
            boolean alone = rule.per().size() == 1;
            found.add(new Boundary("one_case", Figures.of(no).with(per.input(), whole(1)), context, alone ? Fraction.ONE : null));
            if (per.points().signum() > 0) {
                long cases = limit.dividedBy(per.points()).floor().numerator().longValueExact();
                for (long n : new long[] {cases, cases + 1}) {
                    if (n > 1) {
                        found.add(new Boundary(
                                n == cases ? "limit" : "over_limit",
                                Figures.of(no).with(per.input(), whole(n)),
                                context,
                                alone ? Fraction.of(n) : null));
                    }
                }
            }
        }
        rule.zeroIf().forEach(z -> found.add(new Boundary("zero_case", Figures.of(no).with(z.input(), whole(1)), context, null)));
        missing();
    }

    private void deadline(ScoringRule.Deadline rule) {
        var days = new LinkedHashSet<Integer>(List.of(0, 1));
        for (var late : rule.late()) {
            if (late.withinDays() != null) {
                days.add(late.withinDays());
                days.add(late.withinDays() + 1);
            }
        }
        for (int late : days) {
            add(late == 0 ? "on_time" : "late", Map.of("ngay", new Figure.Day(after(rule, late))));
        }
        add("never", Map.of("ngay", new Figure.None()));
        missing();
    }

    /** So many days late, counted as the rule counts them. */
    private LocalDate after(ScoringRule.Deadline rule, int days) {
        if (rule.days() == ScoringRule.Days.CALENDAR) {
            return rule.due().plusDays(days);
        }
        var day = rule.due();
        while (context.calendar().between(rule.due(), day) < days) {
            day = day.plusDays(1);
        }
        return day;
    }

    private void ofKind(ScoringRule.Case one) {
        String kind = one.when().stream().sorted().findFirst().orElse("");
        for (var boundary : of(one.rule(), max, context.calendar())) {
            found.add(new Boundary(boundary.why(), boundary.figures(), context.withAgencyKind(kind), boundary.value()));
        }
    }

    private void formula(ScoringRule.Formula rule) {
        var names = rule.expression().names();
        for (long value : new long[] {0, 1, 10, 100}) {
            var figures = new HashMap<String, Figure>();
            names.forEach(name -> figures.put(name, whole(value)));
            found.add(new Boundary(value == 0 ? "zero" : "each", Figures.of(figures), compared(figures), null));
        }
        for (var name : names) {
            var figures = new HashMap<String, Figure>();
            names.forEach(other -> figures.put(other, whole(other.equals(name) ? 0 : 100)));
            if (names.size() > 1) {
                found.add(new Boundary("one_zero", Figures.of(figures), compared(figures), null));
            }
        }
        missing();
    }

    private Context compared(Map<String, Figure> figures) {
        return context.withTargets(Figures.of(figures)).withPeersMeans(Figures.of(figures)).withLastYear(Figures.of(figures));
    }

    private void compared(ScoringRule.ComparedToLastYear rule) {
        var reference = Fraction.HUNDRED;
        var before = Figures.of(Map.of(rule.input(), new Figure.Number(reference)));
        var known = context.withLastYear(before).withTargets(before).withPeersMeans(before);
        var sign = rule.direction() == ScoringRule.Direction.INCREASE ? Fraction.ONE : Fraction.ONE.negated();
        var steps = rule.pointsPerStep().signum() == 0 ? Fraction.ONE : rule.cap().dividedBy(rule.pointsPerStep()).floor().max(Fraction.ONE);
        var changes = new java.util.LinkedHashMap<String, Fraction>();
        changes.put("unchanged", Fraction.ZERO);
        changes.put("under", rule.step().minus(CENT));
        changes.put("at", rule.step());
        changes.put("limit", rule.step().times(steps));
        changes.put("over_limit", rule.step().times(steps.plus(Fraction.ONE)));
        changes.put("backwards", rule.step().negated());
        changes.forEach((why, change) -> found.add(new Boundary(
                why,
                Figures.of(Map.of(rule.input(), new Figure.Number(reference.plus(change.times(sign)).max(Fraction.ZERO)))),
                known,
                null)));
        missing();
    }

    private void survey(ScoringRule.SurveyRule rule) {
        for (long percent : new long[] {100, 50, 0}) {
            var all = new HashMap<String, Figure>();
            rule.groups().forEach(g -> all.put(Figures.GROUP + g.group(), whole(percent)));
            add(percent == 100 ? "all_content" : "each", all);
        }
        if (rule.groups().size() > 1) {
            var some = new HashMap<String, Figure>();
            rule.groups().forEach(g -> some.put(Figures.GROUP + g.group(), whole(80)));
            some.put(Figures.GROUP + rule.groups().getFirst().group(), new Figure.None());
            add("group_without_forms", some);
        }
        missing();
    }

    private void add(String why, Map<String, Figure> figures) {
        found.add(new Boundary(why, Figures.of(figures), context, null));
    }

    private void number(String why, String name, Fraction value) {
        add(why, Map.of(name, new Figure.Number(value)));
    }

    private void none(String name) {
        add("not_there", Map.of(name, new Figure.None()));
        missing();
    }

    private void missing() {
        found.add(new Boundary("missing", Figures.NONE, context, null));
    }

    private static Figure whole(long value) {
        return new Figure.Number(Fraction.of(value));
    }
}
