package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import openpar.criteria.DraftNode;
import openpar.criteria.InputField;
import openpar.criteria.NodeContent;
import openpar.criteria.RuleJson;
import openpar.criteria.SetLibrary;
import openpar.criteria.SetLine;
import openpar.scoring.Context;
import openpar.scoring.Fraction;
import openpar.scoring.Leaf;
import openpar.scoring.NodeKind;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules as sentences with fields: every rule there is goes into the form and comes out the same. */
class RuleFormTest {
    static Stream<SetLine> leaves() {
        return SetLibrary.LEVELS.stream()
                .flatMap(level -> SetLibrary.table(level, 2026).lines().stream())
                .filter(line -> line.rule() != null);
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void every_rule_of_the_samples_goes_through_the_form_unchanged(SetLine line) {
        var node = node(line.ruleKind(), line.ruleJson(), new BigDecimal(line.max().numerator()).divide(new BigDecimal(line.max().denominator())), line.inputs(), line.source());
        var reading = new NodeReading(node, NodeForm.tidy(NodeForm.of(node)));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.rule()).contains(line.rule());
        assertThat(reading.content().orElseThrow().inputs()).containsAll(line.inputs());
        assertThat(reading.content().orElseThrow().source()).isEqualTo(line.source());
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void boundary_values_are_proposed_for_every_rule_and_none_is_an_accident(SetLine line) {
        var rule = Objects.requireNonNull(line.rule());
        var rows = Boundaries.of(rule, Objects.requireNonNull(line.max()));

        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var outcome = Scoring.outcome(new Leaf("", rule, line.max(), false), row.figures(), row.context());
            if (outcome.score() instanceof Score.Scored(var points) && !(rule instanceof ScoringRule.Formula)) {
                assertThat(points).isBetween(Fraction.ZERO, line.max());
            }
        }
        Curve.of(rule, line.max(), null).ifPresent(curve -> assertThat(curve.lines()).isNotEmpty());
    }

    @Test
    void a_band_is_tried_just_under_at_and_just_over_its_bound() {
        var rule = RuleJson.read("bands", """
                {"of": "percent", "numerator": "b", "denominator": "a", "bands": [{"from": 80, "points": 3}, {"to": 80, "points": 0}]}""");

        var tried = Boundaries.of(rule, Fraction.of(3));

        assertThat(tried).extracting(Boundary::why).containsExactly("over", "at", "under", "none_of", "zero_denominator", "beyond_whole", "missing");
        assertThat(tried.get(1).value()).isEqualTo(Fraction.of(80));
        assertThat(points(rule, tried.get(1))).isEqualTo(Fraction.of(3));
        assertThat(points(rule, tried.get(2))).isEqualTo(Fraction.ZERO);
        assertThat(Scoring.outcome(new Leaf("", rule, Fraction.of(3), false), tried.get(5).figures(), Context.NONE).score())
                .isInstanceOf(Score.Refused.class);
    }

    @Test
    void the_curve_jumps_where_points_do() {
        var rule = RuleJson.read("ratio", """
                {"numerator": "b", "denominator": "a", "floor": 95}""");

        var curve = Curve.of(rule, Fraction.parse("2.5"), Fraction.parse("98.32")).orElseThrow();

        assertThat(curve.jumps()).hasSize(1);
        assertThat(curve.jumps().getFirst().by()).isEqualTo(Fraction.parse("2.375"));
        assertThat(curve.across().getFirst().value()).isEqualTo(Fraction.of(90));
        assertThat(curve.trial()).isNotNull();
    }

    @Test
    void what_cannot_be_read_is_said_at_its_place_and_stays_typed() {
        var node = node("bands", """
                {"of": "percent", "numerator": "b", "denominator": "a", "bands": [{"from": 80, "points": 3}, {"to": 80, "points": 0}]}""", BigDecimal.valueOf(3), FIGURES);
        var typed = NodeForm.of(node).with("rule.bands[0].from", "tám mươi").with("rule.bands[1].points", "");

        var reading = new NodeReading(node, typed);

        assertThat(reading.content()).isEmpty();
        assertThat(reading.faults()).containsOnlyKeys("rule.bands[0].from", "rule.bands[1].points");
        assertThat(typed.at("rule.bands[0].from")).isEqualTo("tám mươi");
    }

    @Test
    void a_formula_says_where_it_breaks() {
        var node = node("formula", "{\"expression\": \"a / b\"}", BigDecimal.ONE, FIGURES);
        var typed = NodeForm.of(node).with("rule.expression", "a / * b");

        var reading = new NodeReading(node, typed);
        var view = new RuleView(typed, reading.faults(), reading.figures(), true, 1);

        assertThat(reading.faults()).containsOnlyKeys("rule.expression");
        assertThat(view.formulaFault("rule.expression")).containsExactly("a / ", "*", " b");
    }

    @Test
    void a_figure_nobody_declared_is_refused_where_it_is_named() {
        var node = node("ratio", "{\"numerator\": \"b\", \"denominator\": \"c\"}", BigDecimal.ONE, FIGURES);

        assertThat(new NodeReading(node, NodeForm.of(node)).faults()).containsOnlyKeys("rule.denominator");
    }

    @Test
    void rows_are_added_removed_and_moved_before_anything_is_saved() {
        var node = node("choice", """
                {"options": [{"label": "tốt", "points": 2}, {"label": "khá", "points": 1}]}""", BigDecimal.valueOf(2), List.of());
        var typed = NodeForm.of(node);

        assertThat(NodeForm.done(typed, "add:rule.options").rows("rule.options")).isEqualTo(3);
        assertThat(NodeForm.done(typed, "remove:rule.options[0]").at("rule.options[0].label")).isEqualTo("khá");
        assertThat(NodeForm.done(typed, "up:rule.options[1]").at("rule.options[0].label")).isEqualTo("khá");
        assertThat(NodeForm.done(typed.with("rule.to", "bands"), "kind:rule.").at("rule.kind")).isEqualTo("bands");
        assertThat(NodeForm.tidy(NodeForm.done(typed, "add:rule.options")).rows("rule.options")).isEqualTo(2);
    }

    @Test
    void names_of_figures_are_made_from_their_labels() {
        assertThat(NodeReading.slug("Số hồ sơ đúng hạn")).isEqualTo("so_ho_so_dung_han");
        assertThat(NodeReading.slug("Đạt 100%")).isEqualTo("dat_100");
    }

    private static final List<InputField> FIGURES =
            List.of(new InputField("a", "Tổng số hồ sơ", "hồ sơ", ""), new InputField("b", "Số hồ sơ đúng hạn", "hồ sơ", ""));

    private static Fraction points(ScoringRule rule, Boundary tried) {
        return Scoring.outcome(new Leaf("", rule, Fraction.of(3), false), tried.figures(), tried.context()).score().findPoints().orElseThrow();
    }

    private static DraftNode node(String kind, String json, BigDecimal max, List<InputField> inputs) {
        return node(kind, json, max, inputs, "self");
    }

    private static DraftNode node(String kind, String json, BigDecimal max, List<InputField> inputs, String source) {
        var content = new NodeContent(
                "1.1", "Mục thử", "", max, source, kind, json.isBlank() ? "{}" : json, "", inputs, "", "", "", "", "");
        return new DraftNode(1, 1, 1L, "1.1", NodeKind.CRITERION, true, 1, null, null, null, null, content, false, false);
    }
}
