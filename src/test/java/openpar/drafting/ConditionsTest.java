package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import openpar.OpenParTest;
import openpar.assessment.Assessments;
import openpar.campaign.Openings;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.Calendars;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.DraftSaved;
import openpar.criteria.Drafts;
import openpar.criteria.SheetConditions;
import openpar.scoring.Fraction;
import openpar.scoring.SheetRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar, rules over the whole sheet, and to whom nodes do not apply. */
@OpenParTest
class ConditionsTest {
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
    SheetConditions conditions;

    @Autowired
    Calendars calendars;

    @Autowired
    Assessments assessments;

    @Autowired
    Plans plans;

    @Autowired
    Openings openings;

    @Autowired
    JdbcClient jdbc;

    private long draft;
    private Web web;

    @BeforeEach
    void begin() {
        cast.build();
        draft = drafts.copy(cast.version(), null, cast.person(Cast.QUAN));
        web = Web.at(port).as(Cast.QUAN);
    }

    @Test
    void a_holiday_is_kept_and_counts_in_every_deadline_of_working_days() {
        long province = cast.agency(Cast.QUANG_NGAI);
        web.get("/drafting/calendar/" + province);
        assertThat(web.post("/drafting/calendar/" + province, "days", "ngày mai nghỉ").status()).isEqualTo(422);
        assertThat(web.post("/drafting/calendar/" + province, "kind", "holiday", "days", "02/02/2026 Nghỉ bù\n03/02/2026 Nghỉ bù").status()).isEqualTo(303);
        assertThat(web.post("/drafting/calendar/" + province, "kind", "working", "days", "07/02/2026 Làm bù").status()).isEqualTo(303);

        var days = calendars.of(province);
        assertThat(days.isWorked(LocalDate.of(2026, 2, 2))).isFalse();
        assertThat(days.isWorked(LocalDate.of(2026, 2, 7))).isTrue();
        assertThat(calendars.of(cast.agency(Cast.TINH_KHE))).isEqualTo(days);

        var leaf = nodes.find(draft, sets.version(draft).node("1.1.1").id()).orElseThrow();
        var c = leaf.content();
        var working = new openpar.criteria.NodeContent(
                c.code(), c.name(), c.nameEn(), c.max(), c.source(), c.ruleKind(),
                "{\"due\": \"2026-01-30\", \"on_time\": 0.5, \"late\": [{\"within_days\": 2, \"points\": 0.25}, {\"points\": 0}], \"days\": \"working\"}",
                c.ruleText(), c.inputs(), c.evidence(), c.appraisedBy(), c.notApplicableTo(), c.legalBasis(), c.note());
        assertThat(nodes.save(draft, leaf.id(), leaf.revision(), working, cast.person(Cast.QUAN))).isInstanceOf(DraftSaved.Done.class);
        assertThat(sets.version(draft).node("1.1.1").calendar()).isEqualTo(days);
        assertThat(web.get("/drafting/" + draft + "/node/" + leaf.id()).body()).contains("05/02/2026").contains("06/02/2026");
        web.post("/drafting/calendar/" + province + "/removal", "day", "2026-02-02");
        assertThat(sets.version(draft).node("1.1.1").calendar().isWorked(LocalDate.of(2026, 2, 2))).isTrue();
    }

    @Test
    void a_day_cannot_be_a_holiday_and_a_swapped_working_day() {
        String calendar = "/drafting/calendar/" + cast.agency(Cast.QUANG_NGAI);
        web.get(calendar);
        web.post(calendar, "kind", "holiday", "days", "30/04/2026 Ngày Chiến thắng", "shown", "2026");

        var clash = web.post(calendar, "kind", "working", "days", "30/04/2026 Làm bù", "shown", "2026");

        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.body()).contains("30/04/2026 đang là ngày nghỉ “Ngày Chiến thắng”").contains("30/04/2026 Làm bù").contains("name=\"replace\"");
        assertThat(calendars.of(cast.agency(Cast.QUANG_NGAI)).isWorked(LocalDate.of(2026, 4, 30))).isFalse();
        assertThat(web.post(calendar, "kind", "working", "days", "30/04/2026 Làm bù", "shown", "2026", "replace", "true").status()).isEqualTo(303);
        assertThat(calendars.of(cast.agency(Cast.QUANG_NGAI)).isWorked(LocalDate.of(2026, 4, 30))).isTrue();
    }

    @Test
    void a_day_of_another_year_is_shown_after_it_was_saved() {
        String calendar = "/drafting/calendar/" + cast.agency(Cast.QUANG_NGAI);
        web.get(calendar);

        String next = web.post(calendar, "kind", "holiday", "days", "02/03/2026 Nghỉ bù\n05/02/2027 Nghỉ Tết", "shown", "2026").location();

        assertThat(next).contains("year=2027");
        assertThat(web.get(next).body()).contains("Nghỉ Tết").contains("Đã lưu 2 ngày").contains("2027: 1 ngày");
    }

    @Test
    void the_holidays_of_every_year_are_filled_in_and_edited_before_and_after() {
        String calendar = "/drafting/calendar/" + cast.agency(Cast.QUANG_NGAI);

        var filled = web.get(calendar + "?year=2031&usual=true").body();

        assertThat(filled).contains("01/01/2031 Tết Dương lịch\n30/04/2031 Ngày Chiến thắng\n01/05/2031 Ngày Quốc tế lao động\n02/09/2031 Quốc khánh</textarea>");
        web.post(calendar, "kind", "holiday", "days", "01/01/2031 Tết tây\n30/04/2031 Ngày Chiến thắng\n01/05/2031 Quốc tế lao động\n02/09/2031 Quốc khánh", "shown", "2031");
        assertThat(web.get(calendar + "?year=2031").body()).contains("Tết tây").contains("Năm này đã có đủ");
        assertThat(web.get(calendar + "?year=2031&edit=2031-01-01").body()).contains("01/01/2031 Tết tây</textarea>").contains("name=\"instead\" value=\"2031-01-01\"");
        web.post(calendar, "kind", "holiday", "days", "02/01/2031 Nghỉ bù Tết Dương lịch", "shown", "2031", "instead", "2031-01-01");
        assertThat(calendars.entries(cast.agency(Cast.QUANG_NGAI))).extracting(Calendars.Entry::day)
                .contains(LocalDate.of(2031, 1, 2))
                .doesNotContain(LocalDate.of(2031, 1, 1));
    }

    @Test
    void the_calendar_is_found_from_the_sets_and_from_a_set() {
        String calendar = "/drafting/calendar/" + cast.agency(Cast.QUANG_NGAI);

        assertThat(web.get("/criteria").body()).contains("href=\"" + calendar + "\"");
        assertThat(web.get("/criteria/" + cast.version()).body()).contains("href=\"" + calendar + "?year=2026\"");
    }

    @Test
    void rules_over_the_whole_sheet_are_kept_with_the_version_and_frozen_with_it() {
        web.get("/drafting/" + draft + "/whole");
        String[] form = {
            "knock_outs[0].code", "3.3.1", "knock_outs[0].at_most", "0", "knock_outs[0].grade", "Khá",
            "floors[0].code", "", "floors[0].rate", "50", "floors[0].grade", "",
            "quota", "15", "grades[0].name", "Khá", "grades[0].from", "65", "grades[1].name", "Tốt", "grades[1].from", "80"
        };
        assertThat(web.post("/drafting/" + draft + "/whole", form).status()).isEqualTo(303);

        var rules = conditions.rules(draft);
        assertThat(rules.knockOuts()).containsExactly(new SheetRules.KnockOut("3.3.1", Fraction.ZERO, "Khá"));
        assertThat(rules.floors()).containsExactly(new SheetRules.Floor(null, Fraction.of(50), ""));
        assertThat(rules.quota()).isEqualTo(Fraction.of(15));
        assertThat(rules.grades()).extracting(SheetRules.Step::name).containsExactly("Tốt", "Khá");
        form[17] = "nhiều";
        form[5] = "!unranked";
        form[11] = "Giỏi";
        var unknown = web.post("/drafting/" + draft + "/whole", form);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("“Giỏi” không có trong ngưỡng xếp loại");
        assertThat(conditions.rules(draft)).as("refused whole").isEqualTo(rules);
        var refused = web.post("/drafting/" + draft + "/whole", "floors[0].rate", "một nửa");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("một nửa").contains("Chưa đọc được số");

        form[11] = "";
        form[17] = "65";
        assertThat(web.post("/drafting/" + draft + "/whole", form).status()).isEqualTo(303);
        var unranked = conditions.rules(draft);
        assertThat(unranked.knockOuts()).containsExactly(new SheetRules.KnockOut("3.3.1", Fraction.ZERO, "", true));
        assertThat(web.get("/drafting/" + draft + "/whole").body()).contains("<option value=\"!unranked\" selected>");

        sets.publish(draft, cast.person(Cast.QUAN));
        assertThat(sets.isIntact(draft)).isTrue();
        assertThatThrownBy(() -> jdbc.sql("delete from criteria.sheet_rule where version_id = ?").param(draft).update()).hasMessageContaining("frozen");
        assertThat(conditions.rules(drafts.copy(draft, null, cast.person(Cast.QUAN)))).isEqualTo(unranked);
    }

    @Test
    void sharing_out_what_does_not_apply_is_off_until_an_area_is_chosen() {
        assertThat(web.get("/drafting/" + draft + "/whole").body()).contains("Chia điểm của phần không áp dụng", "name=\"shared.3\" value=\"1\">");

        assertThat(web.post("/drafting/" + draft + "/whole", "quota", "15", "shared.3", "1", "shared.total", "1").status()).isEqualTo(303);
        assertThat(conditions.rules(draft).shared()).containsExactlyInAnyOrder("3", "total");
        assertThat(sets.version(draft).shared()).containsExactlyInAnyOrder("3", "total");
        assertThat(web.get("/drafting/" + draft + "/whole").body()).contains("name=\"shared.3\" value=\"1\" checked>");
        web.post("/drafting/" + draft + "/whole", "quota", "15");
        assertThat(sets.version(draft).shared()).isEmpty();
    }

    @Test
    void a_share_beyond_the_whole_and_a_sentence_left_empty_are_told_at_their_place() {
        web.get("/drafting/" + draft + "/whole");

        var beyond = web.post("/drafting/" + draft + "/whole", "quota", "150 %", "floors[0].code", "", "floors[0].rate", "-5", "floors[0].grade", "");
        var empty = web.post("/drafting/" + draft + "/whole", "quota", "15", "knock_outs[0].code", "", "knock_outs[0].at_most", "", "knock_outs[0].grade", "");

        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.body()).contains("id=\"e-quota\"").contains("“150 %”: cần từ 0 đến 100").contains("id=\"e-floors[0].rate\"").contains("“-5” nhỏ hơn 0");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"f-knock_outs[0]\"").contains("Điểm liệt, dòng 1: Câu này còn trống");
        assertThat(conditions.rules(draft)).isEqualTo(SheetRules.NONE);
    }

    @Test
    void a_grade_of_the_campaign_may_be_named_where_the_set_has_none_of_its_own() {
        web.get("/drafting/" + draft + "/whole");

        web.post("/drafting/" + draft + "/whole", "floors[0].code", "", "floors[0].rate", "50", "floors[0].grade", "Trung bình", "quota", "20");

        assertThat(conditions.rules(draft).floors()).containsExactly(new SheetRules.Floor(null, Fraction.of(50), "Trung bình"));
        assertThat(conditions.rules(draft).quota()).isEqualTo(Fraction.of(20));
    }

    @Test
    void to_whom_a_node_does_not_apply_is_chosen_from_what_there_is() {
        var page = web.get("/drafting/" + draft + "/whole").body();

        assertThat(page).contains("<option value=\"đặc khu\">loại đơn vị</option>").contains("<option value=\"Xã Tịnh Khê\">một đơn vị</option>");
        String path = "/drafting/" + draft + "/exemption";
        assertThat(web.post(path, "node", "4", "by", "kind", "whom", "hành tinh", "basis", "Công văn 12/SNV").body()).contains("thuộc loại “hành tinh”");
        assertThat(web.post(path, "node", "4", "by", "kind", "whom", "đặc khu", "basis", "QĐ 1").body()).contains("ít nhất 5 ký tự");
        assertThat(conditions.exemptions(draft)).isEmpty();
        assertThat(web.post(path, "node", "4", "by", "kind", "whom", "Dac Khu", "basis", "Công văn 12/SNV").status()).isEqualTo(303);
        assertThat(conditions.exemptions(draft)).singleElement().satisfies(e -> assertThat(e.agencyKind()).isEqualTo("đặc khu"));
    }

    @Test
    void a_group_no_campaign_has_is_warned_of_where_it_is_written_and_before_publication() {
        web.get("/drafting/" + draft + "/whole");
        String path = "/drafting/" + draft + "/exemption";
        assertThat(web.post(path, "node", "4", "by", "group", "whom", "Phường", "basis", "Công văn 12/SNV").status()).isEqualTo(303);
        assertThat(web.get("/drafting/" + draft + "/whole").body()).doesNotContain("chưa có nhóm này");

        assertThat(web.post(path, "node", "5", "by", "group", "whom", "Xã miền núi", "basis", "Công văn 12/SNV").status()).isEqualTo(303);

        assertThat(web.get("/drafting/" + draft + "/whole").body()).contains("chưa có nhóm này, không đơn vị nào được miễn");
        assertThat(web.get("/drafting/" + draft + "/checks").body()).contains("Chưa có nhóm xếp hạng nào tên “Xã miền núi”", "Phường").doesNotContain("tên “Phường”");
    }

    @Test
    void the_caps_of_bonus_and_penalty_are_shown_beside_the_rules_and_lead_to_their_block() {
        var block = sets.version(draft).node("P");

        assertThat(web.get("/drafting/" + draft + "/whole").body())
                .contains("<a href=\"/drafting/" + draft + "/node/" + block.id() + "\">P. ")
                .contains("mức trần 5,00 điểm");
    }

    @Test
    void a_node_that_does_not_apply_leaves_the_sheet_of_that_kind_of_agency() {
        web.get("/drafting/" + draft + "/whole");
        assertThat(web.post("/drafting/" + draft + "/exemption", "node", "4", "by", "kind", "whom", "đặc khu", "basis", "").status()).isEqualTo(422);
        assertThat(web.post("/drafting/" + draft + "/exemption", "node", "4", "by", "agency", "whom", "xã Nào Đó", "basis", "Công văn 12/SNV").status())
                .isEqualTo(422);
        assertThat(web.post("/drafting/" + draft + "/exemption", "node", "4", "by", "kind", "whom", "đặc khu", "basis", "Công văn 12/SNV-CCHC").status())
                .isEqualTo(303);
        sets.publish(draft, cast.person(Cast.QUAN));
        long campaign = plans.create(cast.agency(Cast.QUANG_NGAI), Cast.plan(draft), cast.person(Cast.QUAN));
        openings.open(campaign, cast.person(Cast.QUAN));
        jdbc.sql("update campaign.campaign set name = 'Đợt hai' where id = ?").param(campaign).update();

        long island = jdbc.sql("select id from campaign.participant where campaign_id = ? and kind = 'đặc khu'").param(campaign).query(Long.class).single();
        long commune = jdbc.sql("select id from campaign.participant where campaign_id = ? and kind = 'xã'").param(campaign).query(Long.class).single();
        var sheet = assessments.opened(island, null);
        assessments.opened(commune, null);

        assertThat(statuses(island)).isPositive();
        assertThat(statuses(commune)).isZero();
        assertThat(Web.at(port).as(Cast.VY).get("/assessment/" + sheet.id() + "/leaf/4.1.1").body() + Web.at(port).as(Cast.VY).get("/assessment/" + sheet.id() + "/leaf/4.1").body())
                .contains("Công văn 12/SNV-CCHC");
        assertThat(appliesTo(commune)).as("whoever scores them: surveyed leaves leave the maximum too").isGreaterThan(appliesTo(island));
        assertThat(appliesTo(island)).isEqualTo(appliesTo(commune) - maximum(draft, "4"));
    }

    private int appliesTo(long participant) {
        return jdbc.sql("select (100 * sum(max_points))::int from result.leaf where participant_id = ? and not outside and status is distinct from 'not_applicable'")
                .param(participant).query(Integer.class).single();
    }

    private int maximum(long version, String area) {
        return sets.version(version).node(area).maxPoints().movePointRight(2).intValueExact();
    }

    private long statuses(long participant) {
        return jdbc.sql("""
                        select count(*) from assessment.leaf l join assessment.assessment a on a.id = l.assessment_id
                        where a.participant_id = ? and l.status = 'not_applicable' and l.not_applicable = 'Công văn 12/SNV-CCHC'
                        """).param(participant).query(Long.class).single();
    }
}
