package openpar.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.criteria.ReasonCode;
import openpar.evidence.ViewerPart;
import openpar.kit.web.Fault;
import openpar.kit.web.Option;
import openpar.kit.web.Ruler;
import openpar.kit.web.Shell;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Input;
import org.jspecify.annotations.Nullable;

/**
 * One item in the split screen.
 *
 * @param mine assigned to the visitor; else looked at only
 * @param dueAt until when the agency may explain what is cut or asked now; null: no more
 * @param theirs another appraiser's verdict that came in between
 * @param adjusting what the chair typed; null: the visitor does not chair, or nothing may be adjusted
 * @param recorded the item recorded before this one, as "participant/key"
 */
public record LeafPage(
        Item item,
        CriteriaNode node,
        List<CriteriaNode> way,
        List<Neighbour> strip,
        Progress progress,
        boolean mine,
        Turn turn,
        @Nullable Verdict first,
        @Nullable Verdict second,
        @Nullable Request request,
        Map<String, Figure> declared,
        List<SourceFigure> sources,
        @Nullable Past past,
        @Nullable Instant dueAt,
        ViewerPart papers,
        List<ReasonCode> reasons,
        List<Change> changes,
        VerdictForm form,
        List<Flaw> flaws,
        @Nullable Verdict theirs,
        @Nullable String previousKey,
        @Nullable String nextKey,
        String recorded,
        @Nullable Adjusting adjusting) {

    /** The chair's own decision as typed. */
    public record Adjusting(String points, @Nullable Long reasonId, String reason) {
        static final Adjusting EMPTY = new Adjusting("", null, "");
    }

    LeafPage adjusting(String points, @Nullable Long reasonId, String reason) {
        return new LeafPage(
                item, node, way, strip, progress, mine, turn, first, second, request, declared, sources, past, dueAt, papers, reasons,
                changes, form, flaws, theirs, previousKey, nextKey, recorded, new Adjusting(points, reasonId, reason));
    }

    /** One line of the comparison: declared, source, difference. */
    public record Line(
            String label, String declared, String source, String difference, boolean worse, boolean strong) {}

    /** One figure to be recognised. */
    public record Field(String name, String label, String value, String type, List<Option> options, @Nullable String error) {}

    public boolean isOpen() {
        return mine && turn instanceof Turn.Open;
    }

    public int round() {
        return turn instanceof Turn.Open(int round, var _, var _) ? round : second != null ? 2 : 1;
    }

    /** The verdict of the round that is open, or the newest. */
    public @Nullable Verdict verdict() {
        return round() == 2 ? second : first;
    }

    public @Nullable Verdict newest() {
        return second != null ? second : first;
    }

    public boolean isCouncils() {
        return Recognition.isCouncils(node);
    }

    public boolean isPenalty() {
        return Recognition.isPenalty(node);
    }

    public BigDecimal max() {
        return Recognition.maximum(node);
    }

    public @Nullable BigDecimal self() {
        return Shown.of(item.self());
    }

    public @Nullable BigDecimal points() {
        var newest = newest();
        return newest == null ? null : Shown.of(newest.points());
    }

    /** Taken from the agency's own points so far; null: nothing. */
    public @Nullable BigDecimal cut() {
        var points = points();
        var self = self();
        return isCouncils() || points == null || self == null || points.compareTo(self) >= 0
                ? null
                : self.subtract(points);
    }

    public @Nullable BigDecimal raised() {
        var points = points();
        var self = self();
        return isCouncils() || points == null || self == null || points.compareTo(self) <= 0
                ? null
                : points.subtract(self);
    }

    public Ruler ruler() {
        if (item.isClaimedNotApplicable() && points() == null) {
            return Ruler.none();
        }
        return Ruler.of(max().signum() == 0 ? BigDecimal.ONE : max())
                .self(isCouncils() ? null : self())
                .appraised(points())
                .lastYear(past == null ? null : past.points())
                .size(Ruler.Size.L);
    }

    public List<Line> comparison(Shell shell) {
        var lines = new ArrayList<Line>();
        var source = bySource();
        for (var input : Recognition.inputs(node, item.agencyKind())) {
            lines.add(line(input, shell));
        }
        if (!isCouncils()) {
            var declaredPoints = item.self();
            @Nullable
            Fraction sourcePoints = sources.isEmpty()
                    ? null
                    : Recognition.outcome(node, item.agencyKind(), source)
                            .score()
                            .findPoints()
                            .orElse(null);
            lines.add(new Line(
                    shell.t("appraisal.leaf.points"),
                    shell.show().points(Shown.of(declaredPoints)),
                    sources.isEmpty() ? "–" : shell.show().points(Shown.of(sourcePoints)),
                    declaredPoints == null || sourcePoints == null
                            ? ""
                            : shell.show().change(Shown.of(sourcePoints.minus(declaredPoints))),
                    declaredPoints != null && sourcePoints != null && sourcePoints.isBelow(declaredPoints),
                    true));
        }
        return lines;
    }

    private Line line(Input input, Shell shell) {
        var mine = declared.get(input.name());
        var theirs = sources.stream()
                .filter(s -> s.input().equals(input.name()))
                .findFirst()
                .orElse(null);
        String difference = "";
        boolean worse = false;
        if (mine instanceof Figure.Number(var value) && theirs != null) {
            var change = theirs.value().subtract(FigureText.decimal(value));
            difference = (change.signum() > 0 ? "+" : "") + shell.show().figure(change);
            worse = change.signum() != 0;
        }
        return new Line(
                Recognition.label(node, input.name(), input.label(), shell),
                shown(input, mine, shell),
                theirs == null ? "–" : shell.show().figure(theirs.value()),
                difference,
                worse,
                false);
    }

    private static String shown(Input input, @Nullable Figure figure, Shell shell) {
        if (input.type() == Input.Type.CHOICE && figure instanceof Figure.Number(var value) && value.isWhole()) {
            int chosen = value.numerator().intValue();
            if (chosen >= 1 && chosen <= input.options().size()) {
                return input.options().get(chosen - 1);
            }
        }
        return FigureText.shown(figure, shell);
    }

    private Map<String, Figure> bySource() {
        var figures = new java.util.HashMap<>(declared);
        sources.forEach(s -> figures.put(s.input(), new Figure.Number(Fraction.fromDecimal(s.value()))));
        return figures;
    }

    /** What the formula comes to on the declared figures, in words. */
    public List<String> steps(Shell shell) {
        if (isCouncils() || declared.isEmpty()) {
            return List.of();
        }
        return Recognition.outcome(node, item.agencyKind(), declared).steps().stream()
                .map(s -> Recognition.say(s, node, shell))
                .toList();
    }

    public List<Field> fields(Shell shell) {
        return Recognition.inputs(node, item.agencyKind()).stream()
                .map(input -> new Field(
                        TypedFigures.field(input),
                        Recognition.label(node, input.name(), input.label(), shell),
                        form.typed(input.name()),
                        type(input),
                        options(input, shell),
                        error(TypedFigures.field(input), shell)))
                .toList();
    }

    private static String type(Input input) {
        return switch (input.type()) {
            case TICK, CHOICE -> "select";
            case DATE -> "date";
            default -> "number";
        };
    }

    private static List<Option> options(Input input, Shell shell) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "–"));
        switch (input.type()) {
            case TICK -> {
                options.add(new Option("true", shell.t("appraisal.figure.yes")));
                options.add(new Option("false", shell.t("appraisal.figure.no")));
            }
            case CHOICE -> {
                for (int i = 0; i < input.options().size(); i++) {
                    options.add(new Option(
                            String.valueOf(i + 1),
                            (i + 1) + ". " + input.options().get(i)));
                }
            }
            default -> {}
        }
        return options;
    }

    /** The verdicts this leaf allows now, in the order of their keys. */
    public List<VerdictKind> kinds() {
        var kinds = new ArrayList<VerdictKind>();
        if (!isCouncils()) {
            kinds.add(VerdictKind.ACCEPT);
        }
        kinds.add(VerdictKind.CORRECT);
        if (!asksPoints()) {
            kinds.add(VerdictKind.OTHER);
        }
        if (round() == 1) {
            kinds.add(VerdictKind.ASK);
        }
        return kinds;
    }

    /** What a kind is called here: figures of the agency are corrected, figures of the council entered. */
    public String called(VerdictKind kind, Shell shell) {
        if (kind == VerdictKind.CORRECT && isCouncils()) {
            return shell.t(asksPoints() ? "appraisal.verdict.give" : "appraisal.verdict.enter");
        }
        return shell.t("appraisal.verdict." + kind.word());
    }

    public @Nullable BigDecimal theirPoints() {
        return theirs == null ? null : Shown.of(theirs.points());
    }

    /** The one button: record, and where it leads. */
    public String onward(Shell shell) {
        var after = after();
        if (form.next().equals("agency") && after != null) {
            return shell.t("appraisal.record.agency", after.shortName());
        }
        if (form.next().equals("criterion") && nextKey != null) {
            return shell.t("appraisal.record.criterion", nextKey);
        }
        return shell.t("appraisal.record");
    }

    public OutcomeView outcome(Shell shell) {
        return OutcomeView.of(item, node, form, shell);
    }

    /** An appraiser's leaf asks for points as its one figure. */
    public boolean asksPoints() {
        return Recognition.inputs(node, item.agencyKind()).stream()
                .anyMatch(i -> i.name().equals(Figures.POINTS));
    }

    public List<Option> reasonOptions(Shell shell) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "–"));
        reasons.forEach(r -> options.add(new Option(String.valueOf(r.id()), r.label(shell.lang()))));
        return options;
    }

    public List<Fault> faults(Shell shell) {
        return Flaw.said(flaws, shell);
    }

    public @Nullable String error(String field, Shell shell) {
        return flaws.stream()
                .filter(f -> f.field().equals(field))
                .map(f -> f.said(shell).text())
                .findFirst()
                .orElse(null);
    }

    public @Nullable Neighbour here() {
        return strip.stream()
                .filter(n -> n.participantId() == item.participantId())
                .findFirst()
                .orElse(null);
    }

    public @Nullable Neighbour before() {
        return beside(-1);
    }

    public @Nullable Neighbour after() {
        return beside(1);
    }

    private @Nullable Neighbour beside(int step) {
        var here = here();
        return here == null
                ? null
                : strip.stream()
                        .filter(n -> n.place() == here.place() + step)
                        .findFirst()
                        .orElse(null);
    }

    public String url() {
        return "/appraisal/" + item.participantId() + "/leaf/" + node.key();
    }

    public String url(long participant) {
        return "/appraisal/" + participant + "/leaf/" + node.key() + "?next=" + form.next();
    }
}
