package openpar.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import openpar.criteria.InputField;
import openpar.kit.web.TypedDate;
import openpar.kit.web.TypedNumber;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Input;
import openpar.scoring.Leaf;
import openpar.scoring.Phrase;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/**
 * A leaf on the test bench: its curve, its boundary values, a trial, and the examples kept with it.
 *
 * @param curve null where no single value decides
 * @param heads the figures a boundary value consists of; empty when they are too many for columns
 * @param trial what the tried figures come to; null when nothing was tried
 * @param warnings what does not fit in the rule as it is typed
 */
public record Bench(
        List<InputField> fields,
        @Nullable Curve curve,
        List<String> heads,
        List<BenchRow> rows,
        List<TryField> tries,
        List<String> kinds,
        String kind,
        @Nullable BenchRow trial,
        List<ExampleView> examples,
        TrialPage.@Nullable OfLeaf campaign,
        List<Phrase> warnings) {

    /** @param type the kit's input: tick, choice, date or number */
    public record TryField(String name, String label, String type, List<String> options, String typed) {}

    /** @param holds whether the rule still gives what was expected */
    public record ExampleView(long id, String note, BenchRow row, String expected, @Nullable Fraction points, boolean holds) {}

    private static final int COLUMNS = 3;

    static Bench none() {
        return new Bench(List.of(), null, List.of(), List.of(), List.of(), List.of(), "", null, List.of(), null, List.of());
    }

    static Bench of(
            ScoringRule rule,
            Fraction max,
            boolean mayNotApply,
            List<InputField> fields,
            Typed typed,
            List<openpar.criteria.Example> kept,
            openpar.scoring.WorkingDays calendar) {
        var leaf = new Leaf("", rule, max, mayNotApply);
        var names = names(rule);
        boolean inColumns = names.size() <= COLUMNS;
        var rows = Boundaries.of(rule, max, calendar).stream()
                .map(b -> row(leaf, b.why(), b.figures(), b.context(), b.value(), names, inColumns, fields))
                .toList();
        var kinds = ofKinds(rule);
        String kind = kinds.contains(typed.at("try._kind")) ? typed.at("try._kind") : kinds.isEmpty() ? "" : kinds.getFirst();
        var tries = tries(rule, kind, fields, typed);
        var figures = figures(rule, kind, typed);
        var context = Context.NONE.withCalendar(calendar).withAgencyKind(kind.isEmpty() ? null : kind);
        @Nullable BenchRow trial = figures.byName().isEmpty()
                ? null
                : row(leaf, "trial", figures, context, value(rule, figures), names, inColumns, fields);
        var examples = kept.stream()
                .map(e -> view(leaf, e, names, inColumns, fields, calendar))
                .toList();
        return new Bench(
                fields,
                Curve.of(rule, max, trial == null ? null : trial.value()).orElse(null),
                inColumns ? names : List.of(),
                rows,
                tries,
                kinds,
                kind,
                trial,
                examples,
                null,
                List.of());
    }

    Bench with(TrialPage.@Nullable OfLeaf tried, List<Phrase> found) {
        return new Bench(fields, curve, heads, rows, tries, kinds, kind, trial, examples, tried, found);
    }

    private static ExampleView view(Leaf leaf, openpar.criteria.Example example, List<String> names, boolean inColumns, List<InputField> fields, openpar.scoring.WorkingDays calendar) {
        var context = Context.NONE.withCalendar(calendar).withAgencyKind(example.agencyKind());
        var row = row(leaf, "example", example.figures(), context, null, names, inColumns, fields);
        boolean holds = row.status().equals(example.status())
                && (example.points() == null || example.points().equals(row.points()));
        return new ExampleView(example.id(), example.note(), row, example.status(), example.points(), holds);
    }

    private static BenchRow row(
            Leaf leaf,
            String why,
            Figures figures,
            Context context,
            @Nullable Fraction value,
            List<String> names,
            boolean inColumns,
            List<InputField> fields) {
        var cells = new ArrayList<String>();
        if (inColumns) {
            names.forEach(name -> cells.add(FigureText.of(figures, name)));
        } else {
            cells.add(FigureText.all(figures, names, fields));
        }
        var outcome = Scoring.outcome(leaf, figures, context);
        boolean roundsUp = outcome.score() instanceof openpar.scoring.Score.Scored(var points)
                && points.isBelow(leaf.max())
                && points.rounded(2).equals(leaf.max().rounded(2));
        return new BenchRow(
                why, context.agencyKind(), List.copyOf(cells), value, outcome, FigureText.json(figures), roundsUp);
    }

    /** Every figure the rule may ask, of any kind of agency. */
    private static List<String> names(ScoringRule rule) {
        var names = new LinkedHashSet<String>();
        for (String kind : NodeReading.kinds(rule)) {
            Scoring.inputs(rule, kind).forEach(i -> names.add(i.name()));
        }
        return List.copyOf(names);
    }

    private static List<String> ofKinds(ScoringRule rule) {
        return rule instanceof ScoringRule.ByUnitKind(var cases, var _)
                ? cases.stream().flatMap(c -> c.when().stream().sorted()).toList()
                : List.of();
    }

    private static List<TryField> tries(ScoringRule rule, String kind, List<InputField> fields, Typed typed) {
        return Scoring.inputs(rule, kind.isEmpty() ? null : kind).stream()
                .map(i -> new TryField(
                        i.name(),
                        i.label() != null ? i.label() : fields.stream().filter(f -> f.name().equals(i.name())).map(InputField::label).findFirst().orElse(i.name()),
                        switch (i.type()) {
                            case TICK -> "tick";
                            case CHOICE -> "choice";
                            case DATE -> "date";
                            default -> "number";
                        },
                        i.options(),
                        typed.at("try." + i.name())))
                .toList();
    }

    /** What was typed to be tried; what cannot be read counts as not entered. */
    private static Figures figures(ScoringRule rule, String kind, Typed typed) {
        Figures figures = Figures.NONE;
        for (Input input : Scoring.inputs(rule, kind.isEmpty() ? null : kind)) {
            String text = typed.at("try." + input.name());
            @Nullable Figure figure = text.isEmpty() ? null : read(input, text);
            if (figure != null) {
                figures = figures.with(input.name(), figure);
            }
        }
        return figures;
    }

    private static @Nullable Figure read(Input input, String text) {
        return switch (input.type()) {
            case TICK -> new Figure.Tick(text.equals("true"));
            case DATE -> TypedDate.read(text).map(Figure.Day::new).orElse(null);
            default ->
                TypedNumber.read(text, TypedNumber.Kind.COUNT) instanceof TypedNumber.Read(var value)
                        ? new Figure.Number(Fraction.fromDecimal(value))
                        : null;
        };
    }

    private static @Nullable Fraction value(ScoringRule rule, Figures figures) {
        return switch (rule) {
            case ScoringRule.Ratio ratio -> quotient(figures, ratio.numerator(), ratio.denominator(), true);
            case ScoringRule.Bands bands ->
                bands.denominator() == null
                        ? number(figures, bands.numerator())
                        : quotient(figures, bands.numerator(), bands.denominator(), bands.of() == ScoringRule.Measure.PERCENT);
            case ScoringRule.External _ -> number(figures, Figures.INDEX);
            case ScoringRule.Deduction deduction when deduction.per().size() == 1 ->
                number(figures, deduction.per().getFirst().input());
            default -> null;
        };
    }

    private static @Nullable Fraction number(Figures figures, String name) {
        return figures.find(name).orElse(null) instanceof Figure.Number(var value) ? value : null;
    }

    private static @Nullable Fraction quotient(Figures figures, String above, String below, boolean percent) {
        @Nullable Fraction part = number(figures, above);
        @Nullable Fraction whole = number(figures, below);
        return part == null || whole == null || whole.isZero()
                ? null
                : part.dividedBy(whole).times(percent ? Fraction.HUNDRED : Fraction.ONE);
    }

    /** The letter a figure goes by on this page. */
    public String letter(String name) {
        return letter(fields, name);
    }

    static String letter(List<InputField> fields, String name) {
        for (int n = 0; n < fields.size(); n++) {
            if (fields.get(n).name().equals(name)) {
                return String.valueOf((char) ('A' + n % 26));
            }
        }
        return name;
    }

    public List<ExampleView> failing() {
        return examples.stream().filter(e -> !e.holds()).toList();
    }
}
