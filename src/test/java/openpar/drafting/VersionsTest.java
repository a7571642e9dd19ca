package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import openpar.OpenParTest;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.Drafts;
import openpar.criteria.NodeContent;
import openpar.criteria.SetChecks;
import openpar.criteria.SetTable;
import openpar.criteria.Warning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts are begun once, thrown away knowingly, looked at a last time, and say afterwards what was answered for. */
@OpenParTest
class VersionsTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftNodes nodes;

    @Autowired
    Acceptances acceptances;

    @Autowired
    JdbcClient jdbc;

    private long quan;
    private Web web;

    @BeforeEach
    void begin() {
        cast.build();
        quan = cast.person(Cast.QUAN);
        jdbc.sql("delete from criteria.set_version where published_at is null").update();
        web = Web.at(port).as(Cast.QUAN);
        web.get("/criteria/" + cast.version());
    }

    @Test
    void beginning_a_draft_twice_leads_to_the_one_that_is_open() {
        String first = web.post("/drafting/" + cast.version() + "/draft").location().replaceAll(".*/", "");

        String second = web.post("/drafting/" + cast.version() + "/draft").location();

        assertThat(second).isEqualTo("/criteria/" + first + "?notice=begun_already");
        assertThat(web.get(second).body()).contains("đang có bản nháp dưới đây").contains("Trần Minh Quân").contains("Lập thêm bản nháp khác");
        assertThat(web.get("/criteria/" + cast.version()).body()).contains("Đang có bản nháp, phiên bản");
        assertThat(web.post("/drafting/" + cast.version() + "/draft", "another", "true").location()).matches("/drafting/\\d+").isNotEqualTo("/drafting/" + first);
    }

    @Test
    void a_draft_for_next_year_is_another_one_and_is_begun_once_too() {
        web.post("/drafting/" + cast.version() + "/draft");

        String next = web.post("/drafting/" + cast.version() + "/draft", "year", "2027").location();

        assertThat(next).matches("/drafting/\\d+");
        assertThat(web.post("/drafting/" + cast.version() + "/draft", "year", "2027").location())
                .isEqualTo("/criteria/" + next.replaceAll(".*/", "") + "?notice=begun_already");
    }

    @Test
    void a_draft_is_thrown_away_after_seeing_what_is_lost() {
        long draft = drafts.copy(cast.version(), null, quan);
        shrink(draft);
        int accepted = accept(draft);

        var page = web.get("/drafting/" + draft + "/removal");

        assertThat(page.body()).contains("Bỏ rồi không lấy lại được").contains("1 lần sửa").contains("73 mục chấm").contains("Các phiên bản khác");
        assertThat(page.body()).contains("Đã có người nhận</dt><dd>" + accepted + "<");
        assertThat(sets.seenFrom(new Long[] {cast.agency(Cast.QUANG_NGAI)})).extracting(s -> s.id()).contains(draft);
        assertThat(web.post("/drafting/" + draft + "/removal").location()).isEqualTo("/criteria?notice=discarded");
        assertThat(sets.seenFrom(new Long[] {cast.agency(Cast.QUANG_NGAI)})).extracting(s -> s.id()).doesNotContain(draft);
        assertThat(web.get("/criteria?notice=discarded").body()).contains("Đã bỏ bản nháp");
    }

    @Test
    void a_published_version_has_no_page_to_throw_it_away() {
        assertThat(web.get("/drafting/" + cast.version() + "/removal").location()).isEqualTo("/criteria/" + cast.version());
        assertThat(web.get("/drafting/" + cast.version() + "/publication").location()).isEqualTo("/criteria/" + cast.version());
    }

    @Test
    void before_publishing_everything_it_will_be_known_by_is_seen_once_more() {
        long draft = drafts.copy(cast.version(), null, quan);
        shrink(draft);
        var open = web.get("/drafting/" + draft + "/publication").body();
        assertThat(open).contains("Chưa ban hành được").doesNotContain("action=\"/drafting/" + draft + "/publication\"");
        accept(draft);

        var page = web.get("/drafting/" + draft + "/publication").body();

        assertThat(page).contains("action=\"/drafting/" + draft + "/publication\"");
        assertThat(page).contains("99,75 điểm").contains("8 lĩnh vực, 73 mục chấm").contains("mức trần 5,00 điểm");
        assertThat(page).contains("quyết định ghi như vậy").contains("Trần Minh Quân").contains("nhưng ghi");
    }

    @Test
    void after_publishing_the_set_says_what_comes_next_and_who_answered_for_what() {
        long draft = drafts.copy(cast.version(), null, quan);
        shrink(draft);
        accept(draft);
        web.get("/drafting/" + draft + "/publication");

        var page = web.get(web.post("/drafting/" + draft + "/publication").location()).body();

        assertThat(page).contains("Việc tiếp theo").contains("/campaign/new?owner=");
        assertThat(page).contains("Cảnh báo đã nhận").contains("quyết định ghi như vậy").contains("Trần Minh Quân").contains("nhưng ghi");
        assertThat(page).contains("1.1: cộng lại 2,25, ghi 2,50").contains("1 chỗ có tổng không khớp");
        assertThat(Web.at(port).as(Cast.HA).get("/criteria/" + draft + "?notice=published").body())
                .contains("quyết định ghi như vậy")
                .doesNotContain("Việc tiếp theo");
    }

    @Test
    void a_set_for_another_year_gets_its_number_date_and_issuer_before_it_is_published() {
        web.post("/drafting/" + cast.version() + "/draft", "year", "2027");
        long next = jdbc.sql("select max(id) from criteria.set_version").query(Long.class).single();
        assertThat(web.get("/drafting/" + next + "/publication").body()).contains("chưa ghi");

        var wrong = web.post("/drafting/" + next + "/label", "title", "Bộ 2027", "number", "12/QĐ-UBND", "issued_on", "ngày mai", "issuer", "UBND tỉnh");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("ngày mai").contains("Chưa đọc được ngày");
        web.post("/drafting/" + next + "/label", "title", "Bộ 2027", "number", "12/QĐ-UBND", "issued_on", "5/1/2027", "issuer", "UBND tỉnh");

        assertThat(sets.version(next).number()).isEqualTo("12/QĐ-UBND");
        assertThat(sets.version(next).issuedOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        long again = drafts.copy(cast.version(), null, quan);
        assertThat(web.get("/drafting/" + again + "/publication").body()).contains("tên, số, ngày giữ nguyên");
    }

    @Test
    void the_list_counts_what_can_be_used_and_shows_each_set_once() {
        long second = drafts.copy(cast.version(), null, quan);
        sets.publish(second, quan);
        long draft = drafts.copy(second, null, quan);
        String title = sets.version(second).title();

        var page = web.get("/criteria").body();

        var seen = sets.seenFrom(new Long[] {cast.agency(Cast.QUANG_NGAI)});
        long published = seen.stream().filter(s -> s.isPublished()).count();
        assertThat(page).contains(published + " phiên bản dùng được, " + (seen.size() - published) + " bản nháp");
        assertThat(page.split("<a href=\"/criteria/" + second + "\">").length).isEqualTo(2);
        String row = page.substring(page.indexOf("<a href=\"/criteria/" + second + "\">"));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains("Trước đó").contains("/criteria/" + cast.version() + "\"");
        assertThat(page.indexOf("/criteria/" + draft + "\"")).isGreaterThan(page.indexOf(">Bản nháp<"));
        assertThat(page.split(java.util.regex.Pattern.quote(">" + title + "<"))).as("the published set once, its draft once").hasSize(3);
    }

    /** 1.1.1 loses a quarter of a point, so that 1.1 no longer adds up. */
    private void shrink(long draft) {
        var leaf = nodes.find(draft, sets.version(draft).node("1.1.1").id()).orElseThrow();
        var c = leaf.content();
        nodes.save(draft, leaf.id(), leaf.revision(), new NodeContent(
                c.code(), c.name(), c.nameEn(), new BigDecimal("0.25"), c.source(), c.ruleKind(), c.ruleJson(), c.ruleText(), c.inputs(), c.evidence(),
                c.appraisedBy(), c.notApplicableTo(), c.legalBasis(), c.note()), quan);
    }

    private int accept(long draft) {
        var warnings = SetChecks.of(SetTable.of(sets.version(draft)));
        for (Warning warning : warnings) {
            var key = new Acceptances.Key(warning.check(), warning.place(), Checks.said(warning.message()));
            acceptances.accept(draft, cast.agency(Cast.QUANG_NGAI), key, "quyết định ghi như vậy", quan);
        }
        assertThat(warnings).isNotEmpty();
        return warnings.size();
    }
}
