package openpar.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Outcome;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the sheets of the demo: figures, points by the rules, explanations, the history of both. */
final class DemoSheets {
    /** What a leaf came to on somebody's sheet. */
    record Declared(Figures figures, Fraction points) {}

    private final JdbcClient jdbc;
    private final DemoPlan plan;
    private final DemoTexts texts;
    private final Bulk figures;
    private final Bulk leaves;
    private final Bulk changes;
    private final Bulk references;
    private final Map<Long, Map<Long, Declared>> declared = new HashMap<>();

    DemoSheets(JdbcClient jdbc, DemoPlan plan, DemoTexts texts) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.texts = texts;
        figures = new Bulk(
                jdbc,
                "assessment.figure",
                "assessment_id bigint",
                "node_id bigint",
                "input text",
                "value jsonb",
                "changed_by bigint",
                "changed_at timestamptz");
        leaves = new Bulk(
                jdbc,
                "assessment.leaf",
                "assessment_id bigint",
                "node_id bigint",
                "explanation text",
                "explanation_version int",
                "explanation_by bigint",
                "explanation_at timestamptz",
                "status text",
                "numerator numeric",
                "denominator numeric",
                "computed_at timestamptz");
        changes = new Bulk(
                jdbc,
                "assessment.change",
                "assessment_id bigint",
                "node_id bigint",
                "field text",
                "new_value text",
                "new_points numeric",
                "changed_by bigint",
                "changed_at timestamptz");
        references = new Bulk(
                jdbc,
                "assessment.reference_figure",
                "participant_id bigint",
                "node_id bigint",
                "input text",
                "value numeric",
                "system text",
                "as_of timestamptz");
    }

    /** What was declared by participant and leaf. */
    Map<Long, Map<Long, Declared>> declared() {
        return declared;
    }

    void fill(DemoCommune commune, long assessment, List<DemoLeaf> all) {
        var random = new Random(commune.code().hashCode());
        var made = new DemoFigures(random, commune.quality(), commune.kind());
        double share = commune.stage() == DemoStage.HALF_DONE ? 0.45 + 0.4 * random.nextDouble() : 1;
        var mine = declared.computeIfAbsent(commune.participant(), p -> new HashMap<>());
        int turn = 0;
        for (var leaf : all) {
            boolean skip = commune.stage() == DemoStage.UNTOUCHED || !leaf.isSelf() || random.nextDouble() > share;
            if (!skip) {
                mine.put(leaf.nodeId(), fill(commune, assessment, leaf, made, random, turn++));
            } else if (leaf.isSelf()) {
                untouched(commune, assessment, leaf);
            }
        }
    }

    private Declared fill(
            DemoCommune commune, long assessment, DemoLeaf leaf, DemoFigures made, Random random, int turn) {
        Figures figuresOfLeaf = Figures.NONE;
        Outcome outcome = null;
        for (int attempt = 0;
                attempt < 20 && (outcome == null || outcome.score() instanceof Score.Refused);
                attempt++) {
            figuresOfLeaf = made.of(leaf);
            outcome = Scoring.outcome(leaf.scored(), figuresOfLeaf, Context.NONE.withAgencyKind(commune.kind()));
        }
        if (outcome == null || outcome.score() instanceof Score.Refused) {
            throw new IllegalStateException("No possible figures for " + leaf.code() + ": " + outcome);
        }
        long officer = commune.officer(turn);
        var at = plan.selfOpens().plusDays(3 + random.nextInt(24)).plus(Duration.ofMinutes(random.nextInt(480)));
        var points = outcome.score().findPoints().orElse(Fraction.ZERO);
        var shown = outcome.score().findPoints().map(p -> p.toDecimal(2)).orElse(null);
        for (var entry : figuresOfLeaf.byName().entrySet()) {
            figures.add(assessment, leaf.nodeId(), entry.getKey(), json(entry.getValue()), officer, at);
            changes.add(assessment, leaf.nodeId(), entry.getKey(), json(entry.getValue()), shown, officer, at);
        }
        explain(assessment, leaf, outcome.score(), officer, at, random);
        refer(commune, leaf, figuresOfLeaf, random);
        return new Declared(figuresOfLeaf, points);
    }

    private void explain(long assessment, DemoLeaf leaf, Score score, long officer, OffsetDateTime at, Random random) {
        boolean scored = score instanceof Score.Scored;
        Fraction points = score.findPoints().orElse(Fraction.ZERO);
        boolean below = scored && points.isBelow(leaf.max());
        String status = scored ? "scored" : score instanceof Score.NotApplicable ? "not_applicable" : "missing";
        String text = below ? texts.explanation(leaf.code(), random) : "";
        leaves.add(
                assessment,
                leaf.nodeId(),
                text,
                below ? 1 : 0,
                below ? officer : null,
                below ? at.plusMinutes(4) : null,
                status,
                scored ? points.numerator() : null,
                scored ? points.denominator() : null,
                at);
        if (below) {
            changes.add(
                    assessment, leaf.nodeId(), "explanation", text, points.toDecimal(2), officer, at.plusMinutes(4));
        }
    }

    /** The province's systems know the files of the one-stop shops; now and then they disagree with the commune. */
    private void refer(DemoCommune commune, DemoLeaf leaf, Figures declaredFigures, Random random) {
        boolean differs = random.nextDouble() < 0.12;
        declaredFigures.byName().forEach((input, figure) -> {
            if (leaf.unit(input).equals("hồ sơ") && figure instanceof Figure.Number(var value)) {
                boolean numerator =
                        !input.startsWith("tong") && !input.contains("da_giai_quyet") && !input.contains("tiep_nhan");
                Fraction theirs =
                        differs && numerator ? value.times(Fraction.of(94, 100)).floor() : value;
                references.add(
                        commune.participant(),
                        leaf.nodeId(),
                        input,
                        plain(theirs),
                        "Hệ thống thông tin giải quyết TTHC tỉnh",
                        plan.selfCloses().minusDays(1));
            }
        });
    }

    /** Nothing declared yet; what is only watched needs no figures and stands at 0. */
    private void untouched(DemoCommune commune, long assessment, DemoLeaf leaf) {
        var points = Scoring.outcome(leaf.scored(), Figures.NONE, Context.NONE.withAgencyKind(commune.kind()))
                .score()
                .findPoints();
        leaves.add(
                assessment,
                leaf.nodeId(),
                "",
                0,
                null,
                null,
                points.isPresent() ? "scored" : "missing",
                points.map(Fraction::numerator).orElse(null),
                points.map(Fraction::denominator).orElse(null),
                plan.selfOpens());
    }

    void flush() {
        figures.flush();
        leaves.flush();
        changes.flush();
        references.flush();
    }

    /** As figures are kept: numbers as text, so that every digit stays. */
    static String json(Figure figure) {
        return switch (figure) {
            case Figure.Number(var value) -> "\"" + plain(value) + "\"";
            case Figure.Tick(var on) -> Boolean.toString(on);
            case Figure.Day(var date) -> "\"" + date + "\"";
            case Figure.None() -> "null";
        };
    }

    static String plain(Fraction value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString();
    }
}
