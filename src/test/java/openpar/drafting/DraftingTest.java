package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.DraftTree;
import openpar.criteria.Drafts;
import openpar.criteria.Matches;
import openpar.scoring.NodeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anh Quân of Sở Nội vụ makes next year's set out of this year's. */
@OpenParTest
class DraftingTest {
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
    DraftTree tree;

    @Autowired
    Matches matches;

    @Autowired
    JdbcClient jdbc;

    private long quan;
    private long draft;

    @BeforeEach
    void begin() {
        cast.build();
        quan = cast.person(Cast.QUAN);
        draft = drafts.copy(cast.version(), null, quan);
    }

    @Test
    void a_new_version_is_a_draft_matched_with_the_one_it_came_from() {
        var before = sets.version(cast.version());
        var now = sets.version(draft);

        assertThat(now.isPublished()).isFalse();
        assertThat(now.head().version()).isGreaterThan(before.head().version());
        assertThat(now.nodes()).extracting(n -> n.key() + n.name()).isEqualTo(before.nodes().stream().map(n -> n.key() + n.name()).toList());
        assertThat(now.leaves()).extracting(n -> n.rule()).isEqualTo(before.leaves().stream().map(n -> n.rule()).toList());
        assertThat(now.way(now.node("3.3.1"))).extracting(n -> n.code()).containsExactly("3", "3.3", "3.3.1");
        assertThat(matches.of(draft, cast.version())).hasSize(now.nodes().size());
        assertThat(nodes.unconfirmed(draft)).isEmpty();
    }

    @Test
    void a_set_for_next_year_moves_its_dates_and_asks_for_them_again() {
        var web = Web.at(port).as(Cast.QUAN);
        web.get("/criteria/" + cast.version());

        var answer = web.post("/drafting/" + cast.version() + "/draft", "year", "2027");

        var next = sets.version(Long.parseLong(answer.location().replaceAll(".*/", "")));
        assertThat(next.title()).contains("2027");
        assertThat(next.head().version()).isEqualTo(1);
        assertThat(next.node("1.1.1").rule().toString()).contains("2027-01-31");
        assertThat(next.node("1.1.1").ruleText()).contains("31/01/2027");
        assertThat(nodes.unconfirmed(next.id())).contains(next.node("1.1.1").id()).doesNotContain(next.node("1.1.3").id());
    }

    @Test
    void a_published_version_refuses_every_write_even_behind_the_programs_back() {
        long leaf = cast.node("1.1.1");
        for (String sql : List.of(
                "update criteria.node set max_points = 9 where id = " + leaf,
                "delete from criteria.node where id = " + leaf,
                "insert into criteria.node (version_id, position, key, code, kind, name, leaf) values (%d, 999, 'x', 'x', 'area', 'x', false)"
                        .formatted(cast.version()),
                "update criteria.set_version set published_at = null, digest = null where id = " + cast.version())) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasMessageContaining("frozen");
        }
        assertThat(sets.isIntact(cast.version())).isTrue();
    }

    @Test
    void anh_quan_changes_the_bands_of_a_leaf() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.3.1").id();
        var fields = fields(web, leaf);
        fields.put("rule.bands[0].from", "60");
        fields.put("rule.bands[1].to", "60");

        var answer = web.post(url(leaf), sent(fields));

        assertThat(answer.status()).isEqualTo(303);
        var page = web.get(url(leaf)).body();
        assertThat(page).contains("1 thay đổi so với phiên bản").contains("đổi cách chấm").contains("59,99%").contains("60%");
        assertThat(jdbc.sql("select count(*) from criteria.node_change where node_id = ? and what = 'changed'").param(leaf).query(Long.class).single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'criteria.node.changed' and subject = ?")
                        .param("version:" + draft + "/" + leaf)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void opening_and_saving_a_leaf_changes_nothing() {
        var web = Web.at(port).as(Cast.QUAN);
        for (String key : List.of("1.1.1", "1.3.1", "1.6", "5.1.2", "7.2.4", "8.2.1", "2.4", "3.3.3", "1.7", "P.1", "1.1.2", "3.3.4")) {
            long leaf = sets.version(draft).node(key).id();
            assertThat(web.post(url(leaf), sent(fields(web, leaf))).status()).as(key).isEqualTo(303);
        }

        assertThat(jdbc.sql("select key from criteria.node_change where version_id = ?").param(draft).query(String.class).list()).isEmpty();
    }

    @Test
    void what_cannot_be_read_comes_back_as_it_was_typed_and_says_where() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.3.1").id();
        var fields = fields(web, leaf);
        fields.put("rule.bands[0].from", "năm mươi");
        fields.put("name", "Tên đang viết dở");

        var answer = web.post(url(leaf), sent(fields));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("năm mươi", "Tên đang viết dở", "Chưa đọc được số", "href=\"#f-rule.bands[0].from\"");
        assertThat(sets.version(draft).node(leaf).name()).isNotEqualTo("Tên đang viết dở");
    }

    @Test
    void two_editors_never_overwrite_each_other() {
        var first = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.2").id();
        var mine = fields(first, leaf);
        var theirs = fields(first, leaf);
        theirs.put("max", "2");
        assertThat(first.post(url(leaf), sent(theirs)).status()).isEqualTo(303);

        mine.put("max", "1,75");
        mine.put("evidence", "Báo cáo năm có ký số");
        var crossed = first.post(url(leaf), sent(mine));

        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body()).contains("1,75").contains("Báo cáo năm có ký số").contains("Trần Minh Quân");
        assertThat(sets.version(draft).node(leaf).maxPoints()).isEqualByComparingTo("2");

        mine.put("revision", revision(crossed.body()));
        assertThat(first.post(url(leaf), sent(mine)).status()).isEqualTo(303);
        assertThat(sets.version(draft).node(leaf).maxPoints()).isEqualByComparingTo("1.75");
    }

    @Test
    void nodes_are_added_copied_moved_and_removed_and_the_tree_stays_whole() {
        var set = sets.version(draft);
        long parent = set.node("1.1").id();
        int before = set.nodes().size();

        long added = tree.add(draft, parent, NodeKind.SUB_CRITERION, "Mục mới", quan);
        assertThat(sets.version(draft).children(parent)).extracting(n -> n.code()).endsWith("1.1.4");
        assertThat(sets.version(draft).nodes().get(set.nodes().indexOf(set.node("1.1.3")) + 1).id()).isEqualTo(added);

        long copied = tree.copy(draft, parent, quan);
        assertThat(sets.version(draft).node(copied).code()).isEqualTo("1.8");
        assertThat(sets.version(draft).children(copied)).extracting(n -> n.code()).startsWith("1.8.1", "1.8.2");

        assertThat(tree.step(draft, added, true, quan)).isTrue();
        assertThat(sets.version(draft).children(parent)).extracting(n -> n.id()).element(2).isEqualTo(added);
        assertThat(tree.under(draft, added, sets.version(draft).node("1.2").id(), quan)).isTrue();
        assertThat(sets.version(draft).node("1.2").leaf()).isFalse();

        tree.remove(draft, added, quan);
        tree.remove(draft, copied, quan);
        var now = sets.version(draft);
        assertThat(now.nodes()).hasSize(before);
        assertThat(now.node("1.2").leaf()).isTrue();
        assertThat(nodes.unconfirmed(draft)).containsExactly(now.node("1.2").id());
    }

    @Test
    void a_node_goes_up_or_below_another_with_plain_forms() {
        var web = Web.at(port).as(Cast.QUAN);
        var set = sets.version(draft);
        long leaf = set.node("1.1.3").id();
        web.get(url(leaf));

        assertThat(web.post(url(leaf) + "/place", "to", "up", "under", "").status()).isEqualTo(303);
        assertThat(sets.version(draft).children(set.node("1.1").id())).extracting(n -> n.code()).containsExactly("1.1.1", "1.1.3", "1.1.2");
        web.post(url(leaf) + "/place", "under", Long.toString(set.node("1.3").id()));
        assertThat(sets.version(draft).children(set.node("1.3").id())).extracting(n -> n.code()).endsWith("1.1.3");
        assertThat(web.post("/drafting/" + draft + "/node", "parent", Long.toString(set.node("1.3").id())).location()).contains("/node/");
        assertThat(web.post(url(leaf) + "/removal").status()).isEqualTo(303);
        assertThat(sets.version(draft).find(leaf)).isEmpty();
    }

    @Test
    void what_was_removed_can_be_put_back_whole_where_it_stood() {
        var web = Web.at(port).as(Cast.QUAN);
        var before = sets.version(draft);
        long criterion = before.node("1.1").id();
        long leaf = before.node("1.1.3").id();
        web.get(url(leaf));
        web.post(url(leaf) + "/example", "keep", "scored|1||{\"so_nhiem_vu_hoan_thanh\": 10, \"tong_so_nhiem_vu\": 10}");
        web.post(url(criterion) + "/removal");
        assertThat(sets.version(draft).find(leaf)).isEmpty();

        var page = web.get(url(before.node("1.2").id())).body();
        assertThat(page).contains("Đã bỏ 1.1");
        var removal = Pattern.compile("name=\"removal\" value=\"(\\d+)\"").matcher(page);
        assertThat(removal.find()).isTrue();
        web.post("/drafting/" + draft + "/restoration", "removal", removal.group(1));

        var after = sets.version(draft);
        assertThat(after.nodes()).extracting(n -> n.id()).isEqualTo(before.nodes().stream().map(n -> n.id()).toList());
        assertThat(after.node("1.1.3").rule()).isEqualTo(before.node("1.1.3").rule());
        assertThat(matches.of(draft, cast.version())).hasSize(before.nodes().size());
        assertThat(jdbc.sql("select count(*) from criteria.example where node_id = ?").param(leaf).query(Long.class).single()).isEqualTo(1);
        assertThat(web.get(url(leaf)).body()).doesNotContain("Đã bỏ 1.1");
    }

    @Test
    void publishing_waits_until_every_warning_is_answered_for() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.1.1").id();
        var fields = fields(web, leaf);
        fields.put("max", "0,75");
        web.post(url(leaf), sent(fields));

        var refused = web.post("/drafting/" + draft + "/publication");
        assertThat(refused.status()).isEqualTo(422);
        for (int round = 0; round < 40; round++) {
            String page = web.get("/drafting/" + draft + "/checks").body();
            var warning = Pattern.compile(
                            "name=\"check\" value=\"([^\"]*)\"><input type=\"hidden\" name=\"place\" value=\"([^\"]*)\"><input type=\"hidden\" name=\"said\" value=\"([^\"]*)\"")
                    .matcher(page);
            if (!warning.find()) {
                break;
            }
            assertThat(web.post("/drafting/" + draft + "/acceptance", "check", text(warning.group(1)), "place", text(warning.group(2)), "said", text(warning.group(3)), "reason", "ngắn").status())
                    .isEqualTo(422);
            web.post("/drafting/" + draft + "/acceptance", "check", text(warning.group(1)), "place", text(warning.group(2)), "said", text(warning.group(3)), "reason", "theo văn bản ký");
        }
        assertThat(web.get("/drafting/" + draft + "/checks").body()).contains("Trần Minh Quân").contains("theo văn bản ký");

        assertThat(web.post("/drafting/" + draft + "/publication").location()).isEqualTo("/criteria/" + draft + "?notice=published");
        assertThat(sets.version(draft).isPublished()).isTrue();
        assertThat(sets.isIntact(draft)).isTrue();
        assertThat(web.post(url(leaf), sent(fields)).status()).isEqualTo(409);
    }

    @Test
    void an_example_that_no_longer_holds_is_seen() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.3.1").id();
        web.get(url(leaf));
        web.post(url(leaf) + "/example", "keep", "scored|1||{\"so_don_vi_duoc_kiem_tra\": 5, \"tong_so_don_vi\": 10}");
        assertThat(web.get(url(leaf)).body()).contains("vẫn đúng cả");

        var fields = fields(web, leaf);
        fields.put("rule.bands[0].from", "60");
        fields.put("rule.bands[1].to", "60");
        web.post(url(leaf), sent(fields));

        assertThat(web.get(url(leaf)).body()).contains("1 ví dụ lệch");
        assertThat(web.get("/drafting/" + draft + "/checks").body()).contains("Ví dụ không còn đúng");
    }

    @Test
    void a_text_read_again_is_shown_as_sentences_and_saves_nothing_yet() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.1.1").id();
        var fields = fields(web, leaf);
        fields.put("rule_text", "Từ 80% trở lên: 0,5 điểm; dưới 80%: 0 điểm");
        fields.put("do", "read");

        var page = web.post(url(leaf), sent(fields)).body();

        assertThat(page).contains("name=\"rule.bands[0].from\" value=\"80\"").contains("Đang xem trước, chưa lưu");
        assertThat(sets.version(draft).node("1.1.1").ruleKind()).isEqualTo("deadline");
        fields.put("rule_text", "Theo hướng dẫn của cơ quan có thẩm quyền");
        assertThat(web.post(url(leaf), sent(fields)).body()).contains("Chưa đọc được cách chấm từ lời văn này");
    }

    @Test
    void confirming_a_leaf_opens_the_next_one_that_waits_and_says_when_none_is_left() {
        var web = Web.at(port).as(Cast.QUAN);
        var set = sets.version(draft);
        long first = set.node("1.1.1").id();
        long second = set.node("1.1.3").id();
        jdbc.sql("update criteria.node set confirmed_at = null, confirmed_by = null where id in (?, ?)").params(first, second).update();
        assertThat(web.get(url(first)).body()).contains("data-key=\"n\"").contains("chưa ai xác nhận");

        assertThat(web.get("/drafting/" + draft).location()).as("the work begins there").endsWith("/node/" + first);
        var fields = fields(web, first);
        fields.put("do", "confirm");
        fields.put("evidence", "Quyết định ban hành kế hoạch");
        assertThat(web.post(url(first), sent(fields)).location()).contains("/node/" + second);
        assertThat(sets.version(draft).node(first).evidence()).as("what was written is kept with it").isEqualTo("Quyết định ban hành kế hoạch");
        fields = fields(web, second);
        fields.put("do", "confirm");
        assertThat(web.post(url(second), sent(fields)).location()).contains("/node/" + second + "?notice=all_confirmed");
        assertThat(jdbc.sql("select what from criteria.node_change where node_id = ?").param(second).query(String.class).list()).containsExactly("confirmed");
        assertThat(web.get(url(second) + "?notice=all_confirmed").body()).contains("Mọi cách chấm đều có người xác nhận");
    }

    @Test
    void a_survey_is_written_by_the_words_of_its_groups_and_a_new_name_beside_them() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("2.4").id();
        assertThat(web.get(url(leaf)).body())
                .contains("<option value=\"tat_ca\">mọi người trả lời</option>", "<option value=\"lanh_dao_so\" selected>lãnh đạo sở, ban, ngành</option>")
                .contains("phiếu hỏi người dân", "Q3", "trả lời")
                .doesNotContain(">groups.");
        var fields = fields(web, leaf);
        fields.put("rule.groups[0].group", "nguoi_dan_truc_tiep");
        fields.put("rule.groups[1].group", "+");
        fields.put("rule.groups[1].group.other", "Hội Nông dân");

        assertThat(web.post(url(leaf), sent(fields)).status()).isEqualTo(303);

        assertThat(sets.version(draft).node(leaf).rule().toString()).contains("nguoi_dan_truc_tiep", "Hội Nông dân").doesNotContain("+");
        assertThat(web.get(url(leaf)).body()).contains("<option value=\"Hội Nông dân\" selected>");
    }

    @Test
    void what_the_tree_adds_up_is_what_the_checks_add_up() {
        var set = sets.version(draft);
        jdbc.sql("update criteria.node set max_points = max_points + 1 where id = ?").param(set.node("3.3").id()).update();

        var now = sets.version(draft);
        var sums = openpar.criteria.Sums.of(now);
        var warned = openpar.criteria.SetChecks.of(openpar.criteria.SetTable.of(now)).stream().filter(w -> w.check().equals("sum")).map(openpar.criteria.Warning::place).toList();

        assertThat(warned).containsExactlyInAnyOrder("3", "3.3");
        assertThat(now.nodes().stream().filter(n -> !n.kind().isOutside() && sums.differs(n)).map(n -> n.code())).containsExactlyElementsOf(warned);
        assertThat(sums.under(now.node("3"))).as("of 3.3 what is printed for it").isEqualByComparingTo(now.node("3").maxPoints().add(java.math.BigDecimal.ONE));
    }

    @Test
    void confirming_nothing_is_told_on_the_page_itself() {
        var web = Web.at(port).as(Cast.QUAN);
        jdbc.sql("update criteria.node set confirmed_at = null where id = ?").param(sets.version(draft).node("1.1.1").id()).update();
        web.get("/drafting/" + draft + "/checks");

        var answer = web.post("/drafting/" + draft + "/confirmation");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Chưa đánh dấu mục nào");
    }

    @Test
    void a_leaf_is_seen_as_the_agency_will_see_it() {
        var web = Web.at(port).as(Cast.QUAN);

        var page = web.get(url(sets.version(draft).node("1.3.1").id()) + "/preview").body();

        assertThat(page).contains("name=\"figure.so_don_vi_duoc_kiem_tra\"").contains("Từ 50% trở lên").doesNotContain("data-autosave");
    }

    @Test
    void a_kind_that_counts_brings_its_figures_along() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.1.1").id();
        var fields = fields(web, leaf);
        fields.put("rule.to", "ratio");
        fields.put("do", "kind:rule.");

        var page = web.post(url(leaf), sent(fields)).body();

        assertThat(page).contains("name=\"input[1].name\" value=\"so_dat\"").contains("name=\"input[2].name\" value=\"tong_so\"");
        assertThat(page).contains("<option value=\"so_dat\" selected>").contains("<option value=\"tong_so\" selected>");
    }

    @Test
    void a_kind_of_agency_nobody_is_of_is_warned_of_and_one_left_out_too() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.1.1").id();
        jdbc.sql("""
                        update criteria.node set rule_kind = 'by_unit_kind',
                            rule = '{"cases": [{"when": ["xã", "khu vực lạ"], "rule": {"kind": "yes_no"}}]}' where id = ?
                        """).param(leaf).update();

        var page = web.get("/drafting/" + draft + "/checks").body();

        assertThat(page).contains("Không có đơn vị nào thuộc loại “khu vực lạ”").contains("Chưa có cách chấm cho").contains("phường");
    }

    @Test
    void a_circle_of_formulas_is_mended_and_never_accepted_as_signed() {
        var web = Web.at(port).as(Cast.QUAN);
        var set = sets.version(draft);
        jdbc.sql("update criteria.node set rule_kind = 'formula', rule = ?::jsonb where id = ?")
                .params("{\"expression\": \"leaf(\\\"1.1.3\\\")\"}", set.node("1.1.1").id())
                .update();
        jdbc.sql("update criteria.node set rule_kind = 'formula', rule = ?::jsonb where id = ?")
                .params("{\"expression\": \"leaf(\\\"1.1.1\\\")\"}", set.node("1.1.3").id())
                .update();
        var page = web.get("/drafting/" + draft + "/checks").body();
        assertThat(page).contains("tham chiếu vòng").contains("Không nhận theo văn bản ký được");

        var circle = openpar.criteria.SetChecks.of(openpar.criteria.SetTable.of(sets.version(draft))).stream().filter(w -> w.check().equals("circle")).findFirst().orElseThrow();
        web.post("/drafting/" + draft + "/acceptance", "check", "circle", "place", circle.place(), "said", Checks.said(circle.message()), "reason", "theo văn bản ký");

        assertThat(web.post("/drafting/" + draft + "/publication").status()).isEqualTo(422);
    }

    @Test
    void what_does_not_fit_in_a_rule_is_told_beside_it_while_it_is_typed() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.3.1").id();
        var fields = fields(web, leaf);
        assertThat(web.post(url(leaf) + "/bench", sent(fields)).body()).doesNotContain("bench__warnings");
        fields.put("rule.bands[0].from", "60");

        assertThat(web.post(url(leaf) + "/bench", sent(fields)).body()).contains("bench__warnings").contains("Chưa có mức cho khoảng từ 50 đến dưới 60");
    }

    @Test
    void only_administrators_of_the_owner_may_look_at_a_draft() {
        assertThat(Web.at(port).as(Cast.HA).get("/drafting/" + draft).status()).isEqualTo(404);
        assertThat(Web.at(port).as(Cast.TAM).get("/drafting/" + draft).status()).isEqualTo(404);
    }

    @Test
    void a_leaf_costs_the_same_few_statements_however_large_the_set() {
        var web = Web.at(port).as(Cast.QUAN);
        long leaf = sets.version(draft).node("1.3.1").id();
        web.get(url(leaf));
        long before = SwitchedDataSource.statements();
        web.get(url(leaf));

        assertThat(SwitchedDataSource.statements() - before).isLessThanOrEqualTo(25);
    }

    private String url(long node) {
        return "/drafting/" + draft + "/node/" + node;
    }

    /** Every field of the form as the page gives it, the way a browser without scripts sends it. */
    private static Map<String, String> fields(Web web, String url) {
        var body = web.get(url).body();
        var fields = new java.util.LinkedHashMap<String, String>();
        var inputs = Pattern.compile("<input([^>]*)>").matcher(body);
        while (inputs.find()) {
            put(fields, inputs.group(1), attribute(inputs.group(1), "value"));
        }
        var areas = Pattern.compile("(?s)<textarea([^>]*)>(.*?)</textarea>").matcher(body);
        while (areas.find()) {
            put(fields, areas.group(1), areas.group(2));
        }
        var selects = Pattern.compile("(?s)<select([^>]*)>(.*?)</select>").matcher(body);
        while (selects.find()) {
            var chosen = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(selects.group(2));
            put(fields, selects.group(1), chosen.find() ? chosen.group(1) : "");
        }
        fields.put("revision", revision(body));
        return fields;
    }

    private Map<String, String> fields(Web web, long leaf) {
        return fields(web, url(leaf));
    }

    private static void put(Map<String, String> fields, String tag, String value) {
        String name = attribute(tag, "name");
        if (!name.isEmpty() && !name.startsWith("_") && !name.equals("to") && !name.startsWith("try.") && !name.equals("parent")) {
            fields.put(text(name), text(value));
        }
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String revision(String body) {
        var found = Pattern.compile("name=\"revision\" value=\"(\\d+)\"").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String[] sent(Map<String, String> fields) {
        var sent = new ArrayList<String>();
        fields.forEach((name, value) -> {
            sent.add(name);
            sent.add(value);
        });
        return sent.toArray(String[]::new);
    }

    private static String text(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
