package openpar.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.cast.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenParTest
class CriteriaSetsTest {
    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    ReasonCodes reasons;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void build() {
        cast.build();
    }

    @Test
    void the_commune_set_keeps_every_row_of_its_annex() {
        var version = sets.version(cast.version());

        assertThat(version.nodes()).hasSize(102);
        assertThat(version.areas()).hasSize(8);
        assertThat(version.leaves()).hasSize(73);
        assertThat(version.maximum(null)).isEqualByComparingTo("100");
        assertThat(version.maximum("survey")).isEqualByComparingTo("25");
    }

    @Test
    void a_leaf_knows_its_rule_its_figures_and_its_area() {
        var version = sets.version(cast.version());
        var leaf = version.node("3.3.1");

        assertThat(leaf.rule()).isNotNull();
        assertThat(leaf.inputs()).isNotEmpty();
        assertThat(version.top(leaf).code()).isEqualTo("3");
        assertThat(version.way(leaf)).extracting(CriteriaNode::code).containsExactly("3", "3.3", "3.3.1");
        assertThat(version.node("P").maxPoints()).isEqualByComparingTo(BigDecimal.valueOf(5));
    }

    @Test
    void a_published_version_is_read_without_reading_its_rows_again() {
        long version = cast.version();
        sets.version(version);

        long before = SwitchedDataSource.statements();
        sets.version(version);

        assertThat(SwitchedDataSource.statements() - before).isEqualTo(1);
    }

    @Test
    void a_row_changed_behind_the_programs_back_shows_in_the_digest() {
        long version = sets.load(cast.agency(Cast.QUANG_NGAI), "department", 2026, "UBND tỉnh Quảng Ngãi", null);
        String digest = sets.publish(version, null);
        assertThat(digest).hasSize(64);
        assertThat(sets.isIntact(version)).isTrue();

        jdbc.sql("alter table criteria.node disable trigger frozen").update();
        jdbc.sql("update criteria.node set max_points = 3 where version_id = ? and key = '1.1.1'")
                .param(version)
                .update();

        assertThat(sets.isIntact(version)).isFalse();
        jdbc.sql("alter table criteria.node enable trigger frozen").update();
    }

    @Test
    void a_set_is_usable_in_its_owners_subtree_and_nowhere_else() {
        assertThat(sets.usableBy(cast.agency(Cast.TINH_KHE)))
                .extracting(SetSummary::id)
                .contains(cast.version());
        assertThat(sets.usableBy(cast.agency(Cast.BUON_MA_THUOT)))
                .extracting(SetSummary::id)
                .doesNotContain(cast.version());
    }

    @Test
    void last_years_set_moves_its_dates_back_and_matches_leaf_by_leaf() {
        long before = sets.load(cast.agency(Cast.QUANG_NGAI), "commune", 2025, "UBND tỉnh Quảng Ngãi", null);

        assertThat(sets.version(before).node("1.1.1").ruleText()).contains("31/01/2025");
        assertThat(sets.match(cast.version(), before)).isEqualTo(102);
    }

    @Test
    void sixteen_reasons_come_with_the_program_in_both_languages() {
        var usable = reasons.usableBy(cast.agency(Cast.TINH_KHE));

        assertThat(usable).hasSize(16);
        assertThat(usable.getFirst().label("vi")).isEqualTo("Quá thời hạn quy định");
        assertThat(usable)
                .allSatisfy(r -> assertThat(r.label("en")).isNotBlank().isNotEqualTo(r.label()));
        assertThat(reasons.usableBy(cast.agency(Cast.BUON_MA_THUOT))).isEmpty();
    }
}
