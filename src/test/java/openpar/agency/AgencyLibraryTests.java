package openpar.agency;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenParTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgencyLibraryTests {
    @Autowired
    AgencyLibrary library;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Order(1)
    void quang_ngai_has_its_96_communes_and_departments() {
        long province = library.loadProvince("51");

        assertThat(agencies.agency(province).name()).isEqualTo("Tỉnh Quảng Ngãi");
        assertThat(kinds(province, "xã", "phường", "đặc khu")).isEqualTo(96);
        assertThat(agencies.named("Trung tâm Phục vụ hành chính công tỉnh", province))
                .isPresent();
        assertThat(agencies.named("UBND xã Tịnh Khê", province))
                .hasValueSatisfying(a -> assertThat(a.code()).isEqualTo("21211"));
        assertThat(agencies.ancestors(agencies.byCode().get("21211"))).hasSize(3);
    }

    @Test
    @Order(2)
    void the_nation_has_34_provinces_and_3321_communes_and_loading_twice_changes_nothing() {
        library.loadNation();
        library.loadNation();

        long root = agencies.byCode().get("BNV");
        assertThat(kinds(root, "tỉnh", "thành phố")).isEqualTo(34);
        assertThat(kinds(root, "xã", "phường", "đặc khu")).isEqualTo(3321);
        assertThat(jdbc.sql("select count(*) from agency.lineage")
                        .query(Long.class)
                        .single())
                .isEqualTo(568);
    }

    @Test
    @Order(3)
    void names_match_whatever_the_tone_mark_place_and_the_apostrophes() {
        long root = agencies.byCode().get("BNV");

        assertThat(agencies.named("Xã Ea H’Leo", root))
                .hasValueSatisfying(a -> assertThat(a.name()).isEqualTo("Xã Ea H'Leo"));
        assertThat(agencies.named("Phường Tuy Hoà", root))
                .hasValueSatisfying(a -> assertThat(a.name()).isEqualTo("Phường Tuy Hòa"));
        assertThat(agencies.named("Xã Tân Tiến", root))
                .as("seven communes of this name")
                .isEmpty();
    }

    @Test
    @Order(4)
    void a_body_that_changed_its_kind_keeps_both_truths() {
        var rows = jdbc.sql("select kind from agency.attributes where code = '75' order by valid_from")
                .query(String.class)
                .list();

        assertThat(rows).containsExactly("tỉnh", "thành phố");
    }

    private long kinds(long root, String... kinds) {
        return jdbc.sql("""
                        select count(*) from agency.current c
                        join agency.subtree s on s.descendant_id = c.agency_id and s.ancestor_id = :root
                        where c.kind = any (:kinds)
                        """)
                .param("root", root)
                .param("kinds", kinds)
                .query(Long.class)
                .single();
    }
}
