package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real sets of the library: how much of them is computed, and what their originals get wrong. */
class RealSetsTest {
    @ParameterizedTest
    @CsvSource({"dong-thap-548-2019-xa, 32, 32", "dong-thap-548-2019-khom, 46, 46", "bo-chi-so-766-2026, 25, 18"})
    void every_leaf_with_a_maximum_and_a_rule_is_computed(String name, int leaves, int ruled) {
        var review = RealSets.review(name);
        assertThat(review.set().nodes().stream().filter(AnnexNode::leaf)).hasSize(leaves);
        assertThat(review.set().nodes().stream().filter(node -> !node.ruleKind().isEmpty())).hasSize(ruled);
    }

    @Test
    void mistakes_of_the_originals_are_found() {
        assertThat(found("dong-thap-548-2019-khom")).containsExactly("band_gap 1.4.b", "band_gap 2.5");
        assertThat(found("dong-thap-548-2019-xa")).isEmpty();
        assertThat(found("bo-chi-so-766-2026"))
                .contains("no_points 3.1", "no_points 3.2", "no_points 3.3", "no_points 5.0", "no_rule 5.0", "rule_unread 3.0", "rule_unread P.3.5b", "rule_unread 4.2b")
                .noneMatch(warning -> warning.startsWith("sum") || warning.startsWith("total"));
    }

    /** Both ways: what the checks find is listed, and what is listed as found by a check is found. */
    @ParameterizedTest
    @CsvSource({"dong-thap-548-2019-xa, 4", "dong-thap-548-2019-khom, 9", "bo-chi-so-766-2026, 16"})
    void every_mistake_the_checks_find_is_listed_with_how_it_is_computed(String name, int listed) {
        var mistakes = Mistakes.of(name);
        var nodes = RealSets.review(name).set().nodes().stream().map(AnnexNode::code).toList();

        assertThat(mistakes).hasSize(listed).allMatch(mistake -> nodes.contains(mistake.code()) && !mistake.text("vi").isBlank() && !mistake.text("en").isBlank());
        assertThat(mistakes.stream().filter(Mistakes.Mistake::isComputable).map(mistake -> mistake.check() + " " + mistake.code()).toList()).containsExactlyInAnyOrderElementsOf(found(name));
    }

    private static List<String> found(String name) {
        return RealSets.review(name).warnings().stream().map(warning -> warning.check() + " " + warning.place()).toList();
    }
}
