package openpar.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.scoring.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A passport as a file: rule, figures, points of every layer as exact fractions, changes, hashes; enough to compute it again elsewhere. */
@Component
class Verifications {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JdbcClient jdbc;
    private final InputRows inputs;

    Verifications(JdbcClient jdbc, InputRows inputs) {
        this.jdbc = jdbc;
        this.inputs = inputs;
    }

    String of(PassportPage page) {
        var file = new LinkedHashMap<String, @Nullable Object>();
        file.put("format", "openpar-score-verification-1");
        file.put("passport", page.number());
        file.put("computed_at", page.computedAt().toString());
        file.put("campaign", Map.of("name", page.campaign().name(), "year", page.campaign().year()));
        file.put(
                "agency",
                Map.of("code", page.participant().code(), "name", page.participant().name(), "kind", page.participant().kind()));
        file.put("criterion", criterion(page));
        file.put("layers", layers(page.row()));
        file.put("counts_now", page.row().layer());
        var figures = inputs.of(page.participant().id(), page.node().id());
        file.put(
                "inputs",
                Map.of(
                        "self", plain(figures.self()),
                        "round_1", plain(figures.round1()),
                        "round_2", plain(figures.round2()),
                        "survey", plain(figures.survey())));
        file.put("not_applicable", figures.claimedNotApplicable());
        file.put("computed_again", page.why().again());
        file.put("rule_gives_the_points", page.why().agrees());
        file.put("changes", page.history().stream().map(Verifications::change).toList());
        file.put(
                "evidence",
                page.proofs().stream()
                        .map(p -> Map.of("number", p.number(), "file", p.fileName(), "pages", p.pages(), "sha256", p.sha256()))
                        .toList());
        file.put("sheet", sheet(page.sheet()));
        file.put("seal", seal(page));
        return JSON.writeValueAsString(file) + "\n";
    }

    private Map<String, @Nullable Object> criterion(PassportPage page) {
        var node = page.node();
        var criterion = new LinkedHashMap<String, @Nullable Object>();
        criterion.put("code", node.code());
        criterion.put("key", node.key());
        criterion.put("name", node.name());
        criterion.put("max_points", node.maxPoints());
        criterion.put("source", node.source());
        criterion.put("rule_kind", node.ruleKind());
        criterion.put(
                "rule",
                JSON.readTree(jdbc.sql("select coalesce(rule, '{}')::text from criteria.node where id = :node")
                        .param("node", node.id())
                        .query(String.class)
                        .single()));
        criterion.put("rule_text", node.ruleText());
        criterion.put("not_applicable_to", node.notApplicableTo());
        criterion.put("set", page.version().title());
        criterion.put("set_number", page.version().number());
        criterion.put("set_sha256", page.version().head().digest());
        return criterion;
    }

    private static List<Map<String, @Nullable Object>> layers(LeafRow row) {
        var layers = new ArrayList<Map<String, @Nullable Object>>();
        var said = new LinkedHashMap<String, LeafRow.Said>();
        said.put("self", row.self());
        said.put("round_1", row.round1());
        said.put("round_2", row.round2());
        said.put("adjusted", row.adjusted());
        said.put("survey", row.survey());
        said.put("now", row.now());
        said.forEach((name, layer) -> {
            if (layer.isSaid()) {
                var one = new LinkedHashMap<String, @Nullable Object>();
                one.put("layer", name);
                one.put("status", layer.status());
                one.put("points", layer.points() == null ? null : layer.points().toString());
                one.put("shown", layer.shown());
                layers.add(one);
            }
        });
        return layers;
    }

    private static Map<String, @Nullable Object> sheet(PassportPage.OfSheet of) {
        var sheet = new LinkedHashMap<String, @Nullable Object>();
        sheet.put("total", of.standing().now().total().points().toString());
        sheet.put("max", of.standing().now().total().max().toString());
        sheet.put("grade_by_rate", of.standing().rated() == null ? null : of.standing().rated().name());
        sheet.put("grade", of.standing().grade() == null ? null : of.standing().grade().name());
        sheet.put("limits", of.standing().limits().stream().map(Verifications::limit).toList());
        return sheet;
    }

    private static Map<String, @Nullable Object> limit(Limit limit) {
        var held = limit.held();
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("rule", held.by().name().toLowerCase(java.util.Locale.ROOT));
        one.put("code", limit.code());
        one.put("points", held.points().toString());
        one.put("max", held.max().toString());
        one.put("limit", held.limit().toString());
        one.put("best_grade", held.grade().isEmpty() ? null : held.grade());
        one.put("unranked", held.unranked());
        return one;
    }

    private static Map<String, @Nullable Object> plain(Map<String, Figure> figures) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        figures.forEach((name, figure) -> plain.put(name, switch (figure) {
            case Figure.Number(var value) -> value.toString();
            case Figure.Tick(var on) -> on;
            case Figure.Day(var date) -> date.toString();
            case Figure.None() -> null;
        }));
        return plain;
    }

    private static Map<String, @Nullable Object> change(Told told) {
        var change = new LinkedHashMap<String, @Nullable Object>();
        change.put("at", told.at().toString());
        change.put("what", told.kind());
        change.put("field", told.field());
        change.put("old", told.oldValue());
        change.put("new", told.newValue());
        change.put("old_points", told.oldPoints());
        change.put("new_points", told.newPoints());
        change.put("reason", told.reasonCode());
        return change;
    }

    private static Map<String, @Nullable Object> seal(PassportPage page) {
        var seal = new LinkedHashMap<String, @Nullable Object>();
        seal.put("chain", "participant:" + page.participant().id());
        seal.put("length", page.seal().length());
        seal.put("head_sha256", page.seal().head());
        seal.put("whole", page.seal().whole());
        seal.put("root_at", page.seal().rootAt() == null ? null : page.seal().rootAt().toString());
        seal.put("root_sha256", page.seal().root());
        return seal;
    }
}
