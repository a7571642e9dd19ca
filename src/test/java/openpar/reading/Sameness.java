package openpar.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import openpar.scoring.Expression;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Band;
import org.jspecify.annotations.Nullable;

/** Two rules are the same when they give the same points for the same facts, whatever their figures are called. */
final class Sameness {
    private Sameness() {}

    static boolean same(@Nullable ScoringRule one, @Nullable ScoringRule other, @Nullable Fraction max) {
        if (one == null || other == null) return one == other;
        if (one instanceof ScoringRule.Formula a && other instanceof ScoringRule.Formula b) return Formulas.same(a, b, max);
        return plain(one, max).equals(plain(other, max));
    }

    /** The rule in words that no two different rules share. */
    static String plain(ScoringRule rule, @Nullable Fraction max) {
        return switch (rule) {
            case ScoringRule.YesNo _ -> "yes_no";
            case ScoringRule.Choice(var options) -> choice(options, max);
            case ScoringRule.Parts(var items) -> "parts" + items.stream().map(ScoringRule.Option::points).toList();
            case ScoringRule.Bands bands ->
                "bands " + (bands.of() == ScoringRule.Measure.PERCENT ? "percent" : "number") + bands(bands.bands())
                        + (bands.provided() == null ? "" : " provided") + " " + bands.zeroDenominator();
            case ScoringRule.Ratio ratio ->
                "ratio " + (ratio.floor() == null || ratio.floor().isZero() ? "" : ratio.floor()) + ".." + ratio.cap() + " " + ratio.zeroDenominator();
            case ScoringRule.Deduction deduction -> deduction(deduction, max);
            case ScoringRule.Deadline deadline ->
                "deadline " + deadline.due() + " " + deadline.onTime() + late(deadline.late()) + deadline.days();
            case ScoringRule.ByUnitKind kinds -> kinds(kinds, max);
            case ScoringRule.Formula formula -> "formula " + formula.expression().written();
            case ScoringRule.ComparedToLastYear(var _, var step, var points, var cap, var direction, var effect, var against) ->
                "compared " + List.of(step, points, cap, direction, effect, against);
            case ScoringRule.SurveyRule survey ->
                "survey " + survey.groups().stream().map(ScoringRule.Group::weight).sorted().toList();
            case ScoringRule.External external ->
                "external " + bands(external.bands()) + external.floor() + external.cap();
            case ScoringRule.AppraiserRule(var step) -> "appraiser " + step;
            case ScoringRule.Track _ -> "track";
        };
    }

    private static String choice(List<ScoringRule.Option> options, @Nullable Fraction max) {
        var points = options.stream().map(ScoringRule.Option::points).toList();
        var isEitherOr = points.size() == 2 && points.contains(Fraction.ZERO) && max != null && points.contains(max) && !max.isZero();
        return isEitherOr ? "yes_no" : "choice" + points;
    }

    private static String deduction(ScoringRule.Deduction rule, @Nullable Fraction max) {
        if (rule.per().isEmpty() && rule.zeroIf().size() == 1) return "yes_no";
        var per = rule.per().stream().map(ScoringRule.Per::points).sorted().toList();
        var limit = rule.maxDeduction();
        var isNone = limit == null || max != null && limit.isAtLeast(max);
        return "deduction " + per + " zero " + rule.zeroIf().size() + " limit " + (isNone ? "" : limit);
    }

    private static String late(List<ScoringRule.Late> late) {
        var all = new ArrayList<>(late);
        while (!all.isEmpty() && all.getLast().points().isZero()) all.removeLast();
        return all.toString();
    }

    private static String bands(List<Band> bands) {
        var sorted = bands.stream()
                .filter(band -> !band.points().isZero())
                .sorted(Comparator.comparing(Band::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        var joined = new ArrayList<Band>();
        for (var band : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && band.points().equals(last.points()) && band.from() != null && band.from().equals(last.to()))
                joined.set(joined.size() - 1, new Band(last.from(), band.to(), band.points()));
            else joined.add(band);
        }
        return joined.toString();
    }

    private static String kinds(ScoringRule.ByUnitKind rule, @Nullable Fraction max) {
        var kinds = new TreeMap<String, String>();
        for (var one : rule.cases()) one.when().forEach(kind -> kinds.put(kind, plain(one.rule(), max)));
        return "kinds " + kinds;
    }

    /** Formulas are tried on the same figures under every pairing of their names. */
    private static final class Formulas {
        private static final int TRIES = 60;

        static boolean same(ScoringRule.Formula a, ScoringRule.Formula b, @Nullable Fraction max) {
            var left = List.copyOf(a.expression().names());
            var right = List.copyOf(b.expression().names());
            if (left.size() != right.size() || left.size() > 5) return false;
            return pairings(right).stream().anyMatch(order -> agree(a, b, left, order, max));
        }

        private static List<List<String>> pairings(List<String> names) {
            if (names.size() < 2) return List.of(names);
            var all = new ArrayList<List<String>>();
            for (var first : names) {
                var rest = names.stream().filter(name -> !name.equals(first)).toList();
                for (var tail : pairings(rest)) {
                    var order = new ArrayList<String>();
                    order.add(first);
                    order.addAll(tail);
                    all.add(order);
                }
            }
            return all;
        }

        private static boolean agree(ScoringRule.Formula a, ScoringRule.Formula b, List<String> left, List<String> right, @Nullable Fraction max) {
            var random = new Random(7);
            for (var i = 0; i < TRIES; i++) {
                var mine = new TreeMap<String, Fraction>();
                var theirs = new TreeMap<String, Fraction>();
                for (var at = 0; at < left.size(); at++) {
                    var value = i < 4 ? Fraction.of(i) : Fraction.of(random.nextInt(1, 40));
                    mine.put(left.get(at), value);
                    theirs.put(right.get(at), value);
                }
                if (!java.util.Objects.equals(value(a, mine, max), value(b, theirs, max))) return false;
            }
            return true;
        }

        private static @Nullable Fraction value(ScoringRule.Formula formula, TreeMap<String, Fraction> figures, @Nullable Fraction max) {
            var value = value(formula.expression(), figures);
            if (value == null) return null;
            var least = formula.min() == null ? value : value.max(formula.min());
            var top = formula.max() == null ? max : formula.max();
            return top == null ? least : least.min(top);
        }

        private static @Nullable Fraction value(Expression expression, TreeMap<String, Fraction> figures) {
            return switch (expression) {
                case Expression.Constant(var value) -> value;
                case Expression.Name(var name) -> figures.getOrDefault(name, Fraction.ZERO);
                case Expression.Negated(var inner) -> negated(value(inner, figures));
                case Expression.Binary(var operator, var left, var right) -> binary(operator, value(left, figures), value(right, figures));
                case Expression.If(var condition, var then, var otherwise) -> {
                    var holds = value(condition, figures);
                    yield holds == null ? null : value(holds.isZero() ? otherwise : then, figures);
                }
                case Expression.Least(var values) -> extreme(values, figures, -1);
                case Expression.Greatest(var values) -> extreme(values, figures, 1);
                case Expression.LeafPoints(var code) -> Fraction.of(code.hashCode() % 7);
                case Expression.Reference(var against, var name) ->
                    against == ScoringRule.Against.LAST_YEAR ? figures.getOrDefault(name + "_nam_truoc", Fraction.ONE) : Fraction.of(11 + against.ordinal());
            };
        }

        private static @Nullable Fraction extreme(List<Expression> values, TreeMap<String, Fraction> figures, int sign) {
            Fraction best = null;
            for (var one : values) {
                var value = value(one, figures);
                if (value == null) return null;
                if (best == null || value.compareTo(best) * sign > 0) best = value;
            }
            return best;
        }

        private static @Nullable Fraction negated(@Nullable Fraction value) {
            return value == null ? null : value.negated();
        }

        private static @Nullable Fraction binary(Expression.Operator operator, @Nullable Fraction a, @Nullable Fraction b) {
            if (a == null || b == null) return null;
            return switch (operator) {
                case PLUS -> a.plus(b);
                case MINUS -> a.minus(b);
                case TIMES -> a.times(b);
                case DIVIDED -> b.isZero() ? null : a.dividedBy(b);
                case ABOVE -> is(a.isAbove(b));
                case AT_LEAST -> is(a.isAtLeast(b));
                case BELOW -> is(a.isBelow(b));
                case AT_MOST -> is(!a.isAbove(b));
                case EQUAL -> is(a.equals(b));
                case UNEQUAL -> is(!a.equals(b));
            };
        }

        private static Fraction is(boolean holds) {
            return holds ? Fraction.ONE : Fraction.ZERO;
        }
    }
}
