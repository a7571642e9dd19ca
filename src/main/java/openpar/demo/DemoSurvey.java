package openpar.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import openpar.scoring.Context;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The survey's results as the surveying body sent them: citizens and officials are in, businesses are still to come. */
final class DemoSurvey {
    private static final Set<String> ARRIVED = Set.of("citizen", "official");

    private final JdbcClient jdbc;
    private final DemoPlan plan;

    DemoSurvey(JdbcClient jdbc, DemoPlan plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    void bring(long campaign, long by, List<DemoCommune> communes, List<DemoLeaf> leaves) {
        var rows = leaves.stream()
                .filter(l -> l.rule() instanceof ScoringRule.SurveyRule s && ARRIVED.contains(s.survey()))
                .toList();
        long source = source(campaign, by, communes.size() * rows.size());
        var means = new Bulk(
                jdbc,
                "survey.mean",
                "import_id bigint",
                "participant_id bigint",
                "node_id bigint",
                "respondent_group text",
                "percent numeric",
                "valid_forms int");
        var points = new Bulk(
                jdbc,
                "survey.points",
                "participant_id bigint",
                "node_id bigint",
                "import_id bigint",
                "status text",
                "numerator numeric",
                "denominator numeric",
                "valid_forms int",
                "few_forms boolean",
                "computed_at timestamptz");
        for (var commune : communes) {
            var random = new Random(7L * commune.code().hashCode());
            for (var leaf : rows) {
                bring(source, commune, leaf, random, means, points);
            }
        }
        means.flush();
        points.flush();
    }

    private void bring(long source, DemoCommune commune, DemoLeaf leaf, Random random, Bulk means, Bulk points) {
        var rule = (ScoringRule.SurveyRule) leaf.rule();
        Map<String, Figure> figures = new HashMap<>();
        int forms = 0;
        int fewest = Integer.MAX_VALUE;
        for (var group : rule.groups()) {
            var percent = BigDecimal.valueOf(66 + 30 * commune.quality() * (0.75 + 0.25 * random.nextDouble()))
                    .setScale(2, RoundingMode.HALF_UP)
                    .min(BigDecimal.valueOf(99));
            int valid = 24 + random.nextInt(60);
            forms += valid;
            fewest = Math.min(fewest, valid);
            means.add(source, commune.participant(), leaf.nodeId(), group.group(), percent, valid);
            figures.put(Figures.GROUP + group.group(), Figure.number(percent.toPlainString()));
        }
        if (Scoring.outcome(leaf.scored(), Figures.of(figures), Context.NONE.withAgencyKind(commune.kind()))
                        .score()
                instanceof Score.Scored(var scored)) {
            points.add(
                    commune.participant(),
                    leaf.nodeId(),
                    source,
                    "scored",
                    scored.numerator(),
                    scored.denominator(),
                    forms,
                    fewest < 30,
                    plan.day(-9, 14, 0));
        }
    }

    private long source(long campaign, long by, int rows) {
        return jdbc.sql("""
                        insert into survey.import (campaign_id, body, decision, decided_on, taken_from, taken_to, form, file_name, sha256, row_count, imported_by, imported_at)
                        values (:campaign, :body, :decision, :day, :from, :to, 'means', :file, sha256(convert_to(:file, 'UTF8')), :rows, :by, :at)
                        returning id
                        """)
                .param("campaign", campaign)
                .param("body", "Bưu điện tỉnh Quảng Ngãi")
                .param("decision", "412/BC-BĐT")
                .param("day", plan.day(-10, 0, 0).toLocalDate())
                .param("from", plan.day(-45, 0, 0).toLocalDate())
                .param("to", plan.day(-15, 0, 0).toLocalDate())
                .param("file", "ket-qua-dieu-tra-nguoi-dan-va-can-bo.csv")
                .param("rows", rows)
                .param("by", by)
                .param("at", plan.day(-9, 14, 0))
                .query(Long.class)
                .single();
    }
}
