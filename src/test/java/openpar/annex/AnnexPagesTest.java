package openpar.annex;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anh Quân of Sở Nội vụ turns the annex of a decision into a draft, without a script. */
@OpenParTest
class AnnexPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    JdbcClient jdbc;

    private Web quan;
    private String province;

    @BeforeEach
    void people() {
        if (jdbc.sql("select count(*) from account.person").query(Long.class).single() < 3) cast.build();
        quan = Web.at(port).as(Cast.QUAN);
        province = Long.toString(cast.agency(Cast.QUANG_NGAI));
    }

    private String sent(String file) {
        quan.get("/annex");
        return quan.upload("/annex", file, Corpus.content(Corpus.FOLDER.resolve(file)), "owner", province).location();
    }

    @Test
    void an_annex_becomes_a_draft_with_its_sure_rules_confirmed() {
        var upload = sent("dev-cap-xa.docx");
        assertThat(quan.get(upload).body()).contains("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", "4512/QĐ-UBND");
        assertThat(quan.get(upload + "?view=rules").body()).contains("Câu trong văn bản").doesNotContain("groups.");
        var areas = java.util.regex.Pattern.compile("name=\"area\" value=\"(\\d+)\"").matcher(quan.get(upload + "?view=rules").body());
        while (areas.find()) assertThat(quan.post(upload + "/confirmation", "area", areas.group(1)).status()).isEqualTo(303);
        assertThat(quan.get(upload + "?view=rules").body()).doesNotContain("name=\"area\"").contains("không còn cách chấm chắc chắn nào chờ xác nhận");

        var draft = quan.post(upload + "/draft", "title", "Bộ tiêu chí cấp xã", "number", "4512/QĐ-UBND", "issuedOn", "17/11/2025", "issuer", "UBND thành phố", "year", "2026", "level", "commune");
        assertThat(draft.location()).startsWith("/drafting/");
        var version = sets.version(Long.parseLong(draft.location().substring("/drafting/".length())));
        assertThat(version.nodes()).hasSize(87);
        assertThat(jdbc.sql("select count(*) from criteria.node where version_id = ? and confirmed_at is not null").param(version.id()).query(Long.class).single()).isGreaterThan(30);
        assertThat(quan.get("/annex").body()).doesNotContain("dev-cap-xa.docx");
    }

    @Test
    void a_code_printed_twice_is_kept_twice() {
        var upload = sent("dev-dong-linh-vuc.docx");
        var draft = quan.post(upload + "/draft", "title", "Bộ có mã lặp", "year", "2026", "level", "department");
        var version = sets.version(Long.parseLong(draft.location().substring("/drafting/".length())));
        assertThat(version.nodes().stream().filter(node -> node.code().equals("II.3.a"))).hasSize(2);
    }

    @Test
    void of_several_sets_in_a_file_each_becomes_a_draft_of_its_own() {
        var upload = sent("g-dev-05.xlsx");
        assertThat(quan.get(upload).body()).contains("Bộ tiêu chí trong tệp", "1. So_co_TTHC", "3. Cap_xa", "0/3 đã thành bản nháp");
        assertThat(quan.post(upload + "/set", "number", "3").status()).isEqualTo(303);
        assertThat(quan.get(upload).body()).contains("ĐỐI VỚI ỦY BAN NHÂN DÂN CẤP XÃ</h1>");

        var sizes = new java.util.ArrayList<Integer>();
        for (var level : new String[] {"commune", "department", "province"}) {
            var draft = quan.post(upload + "/draft", "title", "Bộ " + level, "number", "2044/QĐ-UBND " + level, "year", "2026", "level", level);
            assertThat(draft.location()).startsWith("/drafting/");
            sizes.add(sets.version(Long.parseLong(draft.location().substring("/drafting/".length()))).nodes().size());
            boolean isLast = level.equals("province");
            if (isLast) assertThat(quan.get("/annex").body()).doesNotContain(upload);
            else assertThat(quan.get("/annex").body()).contains(upload);
        }
        assertThat(sizes).containsExactly(67, 72, 63);
    }

    @Test
    void a_refused_file_is_told_calmly_and_nothing_is_lost() {
        quan.get("/annex");
        var answer = quan.upload("/annex", "anh.docx", Corpus.content(Corpus.FOLDER.resolve("refused-anh-quet.docx")), "owner", province);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Tệp chỉ có ảnh chụp");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_with_what_to_do_and_a_picture_too() {
        quan.get("/annex");
        var large = quan.upload("/annex", "phu-luc.docx", new byte[(64 << 20) + 1], "owner", province);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("Tệp lớn hơn 64 MB", "chép riêng các trang phụ lục sang tệp mới");

        var picture = quan.upload("/annex", "anh.docx", Corpus.content(Corpus.FOLDER.resolve("refused-anh-quet.docx")), "owner", province);
        assertThat(picture.body()).contains("Xin bản Word ở cơ quan soạn thảo");
        var old = quan.upload("/annex", "cu.docx", Corpus.content(Corpus.FOLDER.resolve("refused-doc-cu.docx")), "owner", province);
        assertThat(old.body()).contains("lưu lại thành .docx");
    }

    @Test
    void ticks_are_kept_as_they_are_made_and_confirming_goes_on_at_the_next_area() {
        var upload = sent("dev-cap-xa.docx");
        var page = quan.get(upload + "?view=rules").body();
        var leaf = java.util.regex.Pattern.compile("name=\"rule\" value=\"(\\d+)\"").matcher(page);
        assertThat(leaf.find()).isTrue();

        var kept = quan.fetch(upload + "/confirmation", "shown", leaf.group(1), "rule", leaf.group(1));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("id=\"count\"", "<b>1</b>").doesNotContain("<html");
        var area = java.util.regex.Pattern.compile("name=\"area\" value=\"(\\d+)\"").matcher(page);
        assertThat(area.find()).isTrue();
        var first = area.group(1);
        assertThat(area.find()).isTrue();
        assertThat(quan.post(upload + "/confirmation", "area", first).location()).endsWith("view=rules&page=1#area-" + area.group(1));
    }

    @Test
    void what_a_person_says_of_the_columns_holds() {
        var upload = sent("dev-bon-cap.docx");
        var roles = new String[] {"table", "0", "role", "CODE", "role", "NAME", "role", "-"};
        assertThat(quan.post(upload + "/columns", roles).status()).isEqualTo(303);
        assertThat(quan.get(upload).status()).isEqualTo(200);
    }

    @Test
    void a_draft_without_a_title_is_asked_for_again_with_all_that_was_typed() {
        var upload = sent("dev-danh-hieu.csv");
        var answer = quan.post(upload + "/draft", "title", "", "number", "77/QĐ", "issuedOn", "32/13/2026", "issuer", "UBND", "year", "26", "level", "commune");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Cần tên bộ tiêu chí", "Chưa đọc được ngày", "77/QĐ");
    }

    @Test
    void sets_really_issued_are_taken_as_drafts_and_written_again() {
        quan.get("/annex");
        var loaded = quan.post("/annex/library", "owner", province, "name", "dong-thap-548-2019-khom").location();
        assertThat(loaded).startsWith("/criteria/");
        var id = loaded.substring("/criteria/".length());
        assertThat(quan.get("/annex/set/" + id + ".csv").body()).contains("Khóm văn minh đô thị", "deduction");
        assertThat(quan.get("/annex/set/" + id + ".docx").status()).isEqualTo(200);
    }

    @Test
    void the_library_shows_every_set_with_the_mistakes_of_its_original_and_gives_it_once_to_an_agency() {
        assertThat(quan.get("/annex/library").body()).contains("Khóm văn minh đô thị", "Bộ tiêu chí mẫu", "9 chỗ");
        assertThat(quan.get("/annex/library/dong-thap-548-2019-khom").body()).contains("Từ 40% đến 45% tổ yếu, kém chấm 0 điểm; trên 45% không nói gì", "chương trình tìm ra", "tìm ra khi đọc");
        assertThat(quan.get("/annex/library/khong-co").status()).isEqualTo(404);

        assertThat(quan.post("/annex/library", "owner", province, "name", "bo-chi-so-766-2026").location()).startsWith("/criteria/");
        var again = quan.post("/annex/library", "owner", province, "name", "bo-chi-so-766-2026");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Cơ quan này đã có bộ đó");
        assertThat(quan.post("/annex/library", "owner", province, "name", "mau-department").status()).isIn(303, 422);
    }

    @Test
    void an_officer_does_not_see_the_import() {
        var ha = Web.at(port).as(Cast.HA);
        assertThat(ha.get("/annex").status()).isEqualTo(403);
        assertThat(ha.get(sent("dev-danh-hieu.csv")).status()).isEqualTo(404);
    }
}
