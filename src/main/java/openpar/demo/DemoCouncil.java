package openpar.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verdicts of the demo's council: most accepted, some figures corrected, some points cut or raised, some explanations asked for. */
final class DemoCouncil {
    private record Verdict(
            String kind,
            String status,
            @Nullable Fraction points,
            Figures figures,
            @Nullable String reasonCode,
            String reason) {}

    private final JdbcClient jdbc;
    private final DemoPlan plan;
    private final DemoTexts texts;
    private final Map<String, Long> appraisers;
    private final Map<String, Long> reasonIds;
    private final Bulk verdicts;
    private final Bulk changes;

    DemoCouncil(
            JdbcClient jdbc,
            DemoPlan plan,
            DemoTexts texts,
            Map<String, Long> appraisers,
            Map<String, Long> reasonIds) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.texts = texts;
        this.appraisers = appraisers;
        this.reasonIds = reasonIds;
        verdicts = new Bulk(
                jdbc,
                "appraisal.verdict",
                "participant_id bigint",
                "node_id bigint",
                "round int",
                "kind text",
                "status text",
                "numerator numeric",
                "denominator numeric",
                "figures jsonb",
                "reason_id bigint",
                "reason text",
                "provenance text",
                "decided_by bigint",
                "decided_at timestamptz");
        changes = new Bulk(
                jdbc,
                "appraisal.verdict_change",
                "participant_id bigint",
                "node_id bigint",
                "layer text",
                "kind text",
                "old_points numeric",
                "new_points numeric",
                "figures jsonb",
                "reason_code text",
                "reason text",
                "changed_by bigint",
                "changed_at timestamptz");
    }

    void appraise(DemoCommune commune, List<DemoLeaf> leaves, Map<Long, DemoSheets.Declared> declared) {
        var random = new Random(31L * commune.code().hashCode());
        double share = commune.stage() == DemoStage.IN_ROUND_1 ? 0.2 + 0.6 * random.nextDouble() : 1;
        for (var leaf : leaves) {
            if (leaf.isSurvey() || random.nextDouble() > share) {
                continue;
            }
            var self = declared.get(leaf.nodeId());
            if (self == null && leaf.isSelf()) {
                continue;
            }
            var at = plan.round1Opens().plusDays(2 + random.nextInt(14)).plusMinutes(random.nextInt(500));
            var first = self == null ? entered(commune, leaf, random) : judged(commune, leaf, self, random);
            keep(commune, leaf, 1, self == null ? null : self.points(), first, at);
            settle(commune, leaf, self, first, at, random);
        }
    }

    private void settle(
            DemoCommune commune,
            DemoLeaf leaf,
            DemoSheets.@Nullable Declared self,
            Verdict first,
            OffsetDateTime at,
            Random random) {
        if (self == null) {
            return;
        }
        boolean asked = first.kind().equals("ask");
        boolean cut = first.points() != null && first.points().isBelow(self.points());
        if (asked || cut) {
            long request = request(commune, leaf, first, at);
            if (commune.stage() == DemoStage.ROUND_2_DONE || random.nextDouble() < 0.3) {
                reply(request, commune, leaf, at.plusDays(2), random);
            }
        }
        if (commune.stage() == DemoStage.ROUND_2_DONE && (asked || cut)) {
            boolean restored = random.nextDouble() < 0.45;
            Fraction before = first.points() == null ? self.points().times(Fraction.of(1, 2)) : first.points();
            Fraction points = restored ? self.points() : before;
            String text = restored
                    ? "Nội dung giải trình và tài liệu bổ sung đủ căn cứ, công nhận lại điểm tự chấm."
                    : "Tài liệu bổ sung chưa làm rõ phần chênh lệch, giữ kết quả thẩm định lần 1.";
            String code = points.compareTo(self.points()) == 0
                    ? null
                    : first.reasonCode() == null ? texts.reasonCode(random) : first.reasonCode();
            keep(
                    commune,
                    leaf,
                    2,
                    before,
                    new Verdict(restored ? "accept" : "other", "scored", points, Figures.NONE, code, text),
                    plan.now().toOffsetDateTime().minusDays(1 + random.nextInt(4)));
        }
    }

    /** Leaves nobody scores themselves: an index, points on the step, penalties. */
    private Verdict entered(DemoCommune commune, DemoLeaf leaf, Random random) {
        var figures = new DemoFigures(random, commune.quality(), commune.kind()).of(leaf);
        var score = Scoring.outcome(leaf.scored(), figures, Context.NONE.withAgencyKind(commune.kind()))
                .score();
        var points = score.findPoints();
        return new Verdict(
                leaf.rule() instanceof ScoringRule.AppraiserRule ? "other" : "correct",
                points.isPresent() ? "scored" : "not_applicable",
                points.orElse(null),
                figures,
                null,
                "");
    }

    private Verdict judged(DemoCommune commune, DemoLeaf leaf, DemoSheets.Declared self, Random random) {
        double dice = random.nextDouble();
        if (dice < 0.03 && commune.stage() != DemoStage.ROUND_2_DONE) {
            return new Verdict("ask", "pending", null, Figures.NONE, null, "");
        }
        if (dice < 0.12) {
            var corrected = corrected(commune, leaf, self.figures());
            if (corrected != null
                    && corrected.points() != null
                    && corrected.points().isBelow(self.points())) {
                return new Verdict(
                        "correct",
                        "scored",
                        corrected.points(),
                        corrected.figures(),
                        texts.reasonCode(random),
                        texts.reason(random));
            }
        }
        if (dice < 0.16 && self.points().signum() > 0 && !leaf.isPenalty()) {
            Fraction lower = self.points().times(Fraction.of(1, 2)).rounded(2);
            return new Verdict("other", "scored", lower, Figures.NONE, texts.reasonCode(random), texts.reason(random));
        }
        return new Verdict("accept", "scored", self.points(), Figures.NONE, null, "");
    }

    private static @Nullable Verdict corrected(DemoCommune commune, DemoLeaf leaf, Figures declared) {
        String numerator = switch (leaf.rule()) {
            case ScoringRule.Ratio ratio -> ratio.numerator();
            case ScoringRule.Bands bands -> bands.numerator();
            default -> "";
        };
        if (!(declared.byName().get(numerator) instanceof Figure.Number(var value)) || value.signum() == 0) {
            return null;
        }
        var figures = declared.with(
                numerator, new Figure.Number(value.times(Fraction.of(9, 10)).floor()));
        var score = Scoring.outcome(leaf.scored(), figures, Context.NONE.withAgencyKind(commune.kind()))
                .score();
        return new Verdict(
                "correct", "scored", score instanceof Score.Scored(var points) ? points : null, figures, null, "");
    }

    private void keep(
            DemoCommune commune,
            DemoLeaf leaf,
            int round,
            @Nullable Fraction before,
            Verdict verdict,
            OffsetDateTime at) {
        long by = appraiser(leaf);
        var points = verdict.points();
        String figures = figures(verdict.figures());
        verdicts.add(
                commune.participant(),
                leaf.nodeId(),
                round,
                verdict.kind(),
                verdict.status(),
                points == null ? null : points.numerator(),
                points == null ? null : points.denominator(),
                figures,
                verdict.reasonCode() == null ? null : reasonIds.get(verdict.reasonCode()),
                verdict.reason(),
                leaf.isSelf() ? "" : "Trích xuất từ hệ thống của tỉnh ngày " + plan.selfCloses().toLocalDate(),
                by,
                at);
        changes.add(
                commune.participant(),
                leaf.nodeId(),
                "round_" + round,
                verdict.kind(),
                before == null ? null : before.toDecimal(2),
                points == null ? null : points.toDecimal(2),
                figures,
                verdict.reasonCode(),
                verdict.reason(),
                by,
                at);
    }

    private long request(DemoCommune commune, DemoLeaf leaf, Verdict verdict, OffsetDateTime at) {
        long by = appraiser(leaf);
        return jdbc.sql("""
                        insert into appraisal.explanation_request (participant_id, node_id, kind, question, asked_by, asked_at, due_at)
                        values (:participant, :node, :kind, :question, :by, :at, :due)
                        returning id
                        """)
                .param("participant", commune.participant())
                .param("node", leaf.nodeId())
                .param("kind", verdict.kind().equals("ask") ? "asked" : "cut")
                .param(
                        "question",
                        !verdict.reason().isEmpty() ? verdict.reason() : "Đề nghị giải trình cách tính số liệu và bổ sung tài liệu có chữ ký, dấu làm căn cứ cho mục "
                                + leaf.code() + ".")
                .param("by", by)
                .param("at", at)
                .param("due", plan.explanationCloses())
                .query(Long.class)
                .single();
    }

    private void reply(long request, DemoCommune commune, DemoLeaf leaf, OffsetDateTime at, Random random) {
        jdbc.sql("""
                        insert into appraisal.reply (request_id, content, replied_by, replied_at, sent_at)
                        values (:request, :content, :by, :at, :at)
                        """)
                .param("request", request)
                .param("content", texts.explanation(leaf.code(), random))
                .param("by", commune.officer(0))
                .param("at", at)
                .update();
    }

    private long appraiser(DemoLeaf leaf) {
        Long named = appraisers.get(leaf.appraisedBy());
        return named != null ? named : Objects.requireNonNull(appraisers.get("Sở Nội vụ"));
    }

    private static String figures(Figures figures) {
        var json = new StringBuilder("{");
        figures.byName()
                .forEach((input, figure) -> json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(input)
                        .append("\":")
                        .append(DemoSheets.json(figure)));
        return json.append('}').toString();
    }

    void flush() {
        verdicts.flush();
        changes.flush();
    }
}
