package openpar.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What signed tables get wrong is found and said with its arithmetic; nothing is said of what is right. */
class SetChecksTest {
    private final List<SetLine> lines = new ArrayList<>();

    private void node(String code, @Nullable String parent, NodeKind kind, @Nullable String max) {
        lines.add(new SetLine(lines.size() + 1, code, parent, kind, "Mục " + code, max == null ? null : Fraction.parse(max), "", "", null, "", kind == NodeKind.AREA ? "" : "x", List.of(), "", "", "", "", ""));
    }

    private void leaf(String code, String max, String kind, String rule) {
        lines.add(new SetLine(lines.size() + 1, code, null, NodeKind.CRITERION, "Mục " + code, Fraction.parse(max), "self", kind, RuleJson.read(kind, rule), rule, "x", List.of(), "", "", "", "", ""));
    }

    private List<String> warnings() {
        return SetChecks.of(new SetTable("", lines)).stream().map(warning -> warning.check() + " " + warning.place()).toList();
    }

    @Test
    void an_area_of_20_whose_criteria_sum_to_19_is_found() {
        node("1", null, NodeKind.AREA, "20");
        node("1.1", "1", NodeKind.CRITERION, "9");
        node("1.2", "1", NodeKind.CRITERION, "10");
        assertThat(warnings()).containsExactly("sum 1");
    }

    @Test
    void a_total_of_99_55_under_100_is_found() {
        for (var max : List.of("20.5", "10", "10", "6", "10.05", "6", "14", "9", "14")) node(Integer.toString(lines.size() + 1), null, NodeKind.CRITERION, max);
        assertThat(warnings()).containsExactly("total ");
        assertThat(SetChecks.of(new SetTable("", lines), Fraction.parse("99.55"), null)).isEmpty();
    }

    @Test
    void the_items_of_a_bonus_block_may_be_worth_more_than_its_cap() {
        node("T", null, NodeKind.BONUS, "2");
        node("T.1", "T", NodeKind.BONUS, "2");
        node("T.2", "T", NodeKind.BONUS, "1");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void bands_that_leave_a_gap_or_overlap_are_found() {
        leaf("1", "3", "bands", "{\"of\":\"percent\",\"numerator\":\"a\",\"denominator\":\"b\",\"bands\":[{\"from\":80,\"points\":3},{\"from\":60,\"to\":75,\"points\":1},{\"to\":60,\"points\":0}]}");
        leaf("2", "3", "bands", "{\"of\":\"percent\",\"numerator\":\"a\",\"denominator\":\"b\",\"bands\":[{\"from\":70,\"points\":3},{\"from\":60,\"to\":75,\"points\":1},{\"to\":60,\"points\":0}]}");
        leaf("3", "3", "bands", "{\"of\":\"percent\",\"numerator\":\"a\",\"denominator\":\"b\",\"bands\":[{\"from\":40,\"to\":45,\"points\":3}]}");
        assertThat(warnings()).containsExactly("band_gap 1", "band_overlap 2", "band_gap 3", "band_gap 3");
    }

    @Test
    void rules_beyond_or_short_of_the_maximum_are_found() {
        leaf("1", "2", "parts", "{\"items\":[{\"label\":\"a\",\"points\":1.5},{\"label\":\"b\",\"points\":1}]}");
        leaf("2", "3", "parts", "{\"items\":[{\"label\":\"a\",\"points\":1.5},{\"label\":\"b\",\"points\":1}]}");
        leaf("3", "2", "choice", "{\"options\":[{\"label\":\"a\",\"points\":3},{\"label\":\"b\",\"points\":0}]}");
        leaf("4", "2", "choice", "{\"options\":[{\"label\":\"a\",\"points\":1},{\"label\":\"b\",\"points\":0}]}");
        assertThat(warnings()).containsExactly("parts_above_max 1", "parts_below_max 2", "above_max 3", "below_max 4");
    }

    @Test
    void formulas_that_refer_in_a_circle_or_to_nothing_are_found() {
        leaf("1", "2", "formula", "{\"expression\":\"leaf(\\\"2\\\")\"}");
        leaf("2", "2", "formula", "{\"expression\":\"leaf(\\\"1\\\") + leaf(\\\"9\\\")\"}");
        assertThat(warnings()).contains("unknown_leaf 2", "circle 1");
    }

    @Test
    void a_code_that_does_not_fit_its_place_is_found() {
        node("1", null, NodeKind.AREA, null);
        node("1.1", "1", NodeKind.CRITERION, null);
        node("1.1.1", "1.1", NodeKind.SUB_CRITERION, "1");
        node("1.2", "1", NodeKind.CRITERION, null);
        node("1.2.1", "1.2", NodeKind.SUB_CRITERION, "1");
        node("1.1.2", "1.2", NodeKind.SUB_CRITERION, "1");
        assertThat(warnings()).containsExactly("misplaced 1.1.2");
    }

    @Test
    void codes_that_are_counted_on_or_printed_short_say_nothing_of_their_place() {
        node("I", null, NodeKind.AREA, null);
        node("1", "I", NodeKind.CRITERION, null);
        node("1.1", "1", NodeKind.SUB_CRITERION, "1");
        node("II", null, NodeKind.AREA, null);
        node("2", "II", NodeKind.CRITERION, null);
        node("2.1", "2", NodeKind.SUB_CRITERION, "1");
        node("3.1", "II", NodeKind.CRITERION, "1");
        node("a", "II", NodeKind.CRITERION, "1");
        assertThat(warnings()).noneMatch(warning -> warning.startsWith("misplaced"));
    }

    @Test
    void the_sample_sets_are_clean() {
        for (var level : SetLibrary.LEVELS) assertThat(SetChecks.of(SetLibrary.table(level, 2026))).as(level).isEmpty();
    }

    @Test
    void sums_see_through_a_node_that_prints_no_points() {
        node("1", null, NodeKind.AREA, "5");
        node("1.1", "1", NodeKind.CRITERION, null);
        node("1.1.1", "1.1", NodeKind.SUB_CRITERION, "2");
        node("1.1.2", "1.1", NodeKind.SUB_CRITERION, "1.5");
        node("1.2", "1", NodeKind.CRITERION, "1");
        assertThat(warnings()).containsExactly("sum 1");
    }

    @Test
    void nothing_counted_needs_no_level() {
        leaf("1", "2", "bands", "{\"of\":\"count\",\"numerator\":\"a\",\"bands\":[{\"from\":2,\"points\":2},{\"from\":1,\"to\":2,\"points\":1}]}");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void what_a_doubtful_rule_plainly_says_is_named() {
        assertThat(doubtful("1", "Từ 80% trở lên", "1", "Từ 60% đến dưới 85%", "0.5", "Dưới 60%", "0")).containsExactly("band_overlap 1");
        assertThat(doubtful("1", "Đạt 100%", "1", "Từ 90% trở lên", "0.5", "Dưới 80%", "0")).containsExactly("band_gap 1");
        assertThat(doubtful("1", "Niêm yết đủ", "0.5", "Có biển báo", "0.25", "Có quầy hỗ trợ", "0.75")).containsExactly("parts_above_max 1");
        assertThat(doubtful("1", "Có kế hoạch", "0.5", "đạt từ 80% trở lên", "0.5", "từ 50% đến dưới 80%", "0.25")).isEmpty();
    }

    private List<String> doubtful(String max, String... options) {
        var json = new ArrayList<String>();
        for (int i = 0; i < options.length; i += 2) json.add("{\"label\":\"" + options[i] + "\",\"points\":" + options[i + 1] + "}");
        lines.clear();
        leaf("1", max, "choice", "{\"options\":[" + String.join(",", json) + "]}");
        return SetChecks.ofDoubtful(lines.getFirst()).stream().map(warning -> warning.check() + " " + warning.place()).toList();
    }
}
