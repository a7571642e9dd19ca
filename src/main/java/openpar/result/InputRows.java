package openpar.result;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one leaf, layer by layer, and what other systems say of them. */
@Repository
class InputRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    InputRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param systems which system a reference figure came from, by input */
    record Inputs(
            Map<String, Figure> self,
            Map<String, Figure> round1,
            Map<String, Figure> round2,
            Map<String, Figure> survey,
            Map<String, String> systems,
            @Nullable String claimedNotApplicable) {

        /** What the points that count now were computed from. */
        Map<String, Figure> of(@Nullable String layer) {
            var figures = new LinkedHashMap<>(self);
            if (!"self".equals(layer)) {
                figures.putAll(round1);
                if (!"round_1".equals(layer)) {
                    figures.putAll(round2);
                }
            }
            figures.putAll(survey);
            return figures;
        }
    }

    Inputs of(long participant, long node) {
        var self = new LinkedHashMap<String, Figure>();
        var round1 = new LinkedHashMap<String, Figure>();
        var round2 = new LinkedHashMap<String, Figure>();
        var survey = new LinkedHashMap<String, Figure>();
        var systems = new HashMap<String, String>();
        var claimed = new String[1];
        jdbc.sql("""
                        select 'self' as layer, f.input, f.value::text as value
                        from assessment.figure f join assessment.assessment a on a.id = f.assessment_id
                        where a.participant_id = :participant and f.node_id = :node and f.value is not null
                        union all
                        select 'round_' || v.round, e.key, e.value::text
                        from appraisal.verdict v cross join lateral jsonb_each(v.figures) e
                        where v.participant_id = :participant and v.node_id = :node and v.status <> 'pending'
                        union all
                        select 'survey', 'groups.' || m.respondent_group, case when m.percent is null then 'null' else to_json(m.percent::text)::text end
                        from survey.points s join survey.mean m on m.import_id = s.import_id and m.participant_id = s.participant_id and m.node_id = s.node_id
                        where s.participant_id = :participant and s.node_id = :node
                        union all
                        select 'system', r.input, r.system
                        from assessment.reference_figure r
                        where r.participant_id = :participant and r.node_id = :node
                        union all
                        select 'claimed', '', l.not_applicable
                        from assessment.leaf l join assessment.assessment a on a.id = l.assessment_id
                        where a.participant_id = :participant and l.node_id = :node and l.not_applicable is not null
                        """)
                .param("participant", participant)
                .param("node", node)
                .query(row -> {
                    String input = row.getString("input");
                    String value = row.getString("value");
                    switch (row.getString("layer")) {
                        case "self" -> self.put(input, figure(value));
                        case "round_1" -> round1.put(input, figure(value));
                        case "round_2" -> round2.put(input, figure(value));
                        case "survey" -> survey.put(input, figure(value));
                        case "system" -> systems.put(input, value);
                        default -> claimed[0] = value;
                    }
                });
        return new Inputs(self, round1, round2, survey, systems, claimed[0]);
    }

    static Figure figure(String json) {
        JsonNode value = JSON.readTree(json);
        if (value.isNull()) {
            return new Figure.None();
        }
        if (value.isBoolean()) {
            return new Figure.Tick(value.booleanValue());
        }
        String text = value.asString();
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? new Figure.Day(LocalDate.parse(text))
                : new Figure.Number(Fraction.parse(text));
    }

    static Figures figures(Map<String, Figure> byName) {
        return Figures.of(byName);
    }
}
