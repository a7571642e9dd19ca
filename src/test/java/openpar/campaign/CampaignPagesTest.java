package openpar.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.cast.Cast;
import openpar.cast.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenParTest
class CampaignPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Phases phases;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void build() {
        cast.build();
    }

    @Test
    void anh_Quan_draws_up_a_campaign_and_opens_it() {
        var quan = Web.at(port).as(Cast.QUAN);
        assertThat(quan.get("/campaign/new").body()).contains("đặc khu", "Xuất sắc", "Tự chấm");

        var created =
                quan.post("/campaign", fields("name", "Chấm thử 2026", "self_assessment-closes-day", "15/12/2026"));
        assertThat(created.status()).isEqualTo(303);
        assertThat(created.location()).endsWith("/opening");
        assertThat(quan.get(created.location()).body()).contains("Mở đợt cho 1 đơn vị");

        var opened = quan.post(created.location(), "second", "true");
        assertThat(opened.status()).isEqualTo(303);
        assertThat(quan.get(opened.location()).body()).contains("Đã mở đợt cho 1 đơn vị");
        assertThat(quan.get(opened.location()).body())
                .contains(Cast.TINH_KHE, "đang mở")
                .doesNotContain(Cast.LY_SON);
        jdbc.sql("update campaign.campaign set concluded_at = opened_at where name = 'Chấm thử 2026'")
                .update();
    }

    @Test
    void a_second_campaign_of_the_year_for_the_same_agencies_is_told_with_their_names() {
        var quan = Web.at(port).as(Cast.QUAN);
        quan.get("/campaign/new");
        var opening = quan.post("/campaign", fields("name", "Đợt trùng", "self_assessment-closes-day", "15/12/2026")).location();

        assertThat(quan.get(opening).body()).contains("Trong năm 2026 đã có 1 đơn vị ở đợt", "Chỉ số CCHC năm 2026</a> (đang mở): " + Cast.TINH_KHE);
        var refused = quan.post(opening);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Đánh dấu ở trên nút mở đợt");
        assertThat(jdbc.sql("select opened_at is null from campaign.campaign where name = 'Đợt trùng'").query(Boolean.class).single()).isTrue();

        jdbc.sql("update campaign.campaign set year = 2031 where name = 'Đợt trùng'").update();
        assertThat(quan.get(opening).body()).doesNotContain("Trong năm");
    }

    @Test
    void single_communes_are_left_out_and_stay_out_when_the_draft_is_opened_again() {
        var quan = Web.at(port).as(Cast.QUAN);
        assertThat(quan.get("/campaign/new").body()).contains("1 trong 1 đơn vị", "value=\"" + cast.agency(Cast.TINH_KHE) + "\" checked");
        String version = Long.toString(cast.version());
        var opening = quan.post(
                        "/campaign",
                        fields("name", "Để ngoài một xã", "self_assessment-closes-day", "15/12/2026", "kind", "đặc khu", "set", version, "group", "Đặc khu", "listed", "xã", "listed", "đặc khu", "takes", Long.toString(cast.agency(Cast.LY_SON))))
                .location();

        assertThat(quan.get(opening).body()).contains("Để ngoài đợt 1 đơn vị: " + Cast.TINH_KHE, "Mở đợt cho 1 đơn vị");
        var campaign = Long.parseLong(opening.replaceAll(".*/campaign/(\\d+)/.*", "$1"));
        assertThat(quan.get("/campaign/" + campaign + "/edit").body()).contains("0 trong 1 đơn vị", "value=\"" + cast.agency(Cast.TINH_KHE) + "\">");

        assertThat(quan.post(opening, "second", "true").status()).isEqualTo(303);
        assertThat(jdbc.sql("select name from campaign.participant where campaign_id = ?").param(campaign).query(String.class).list()).containsExactly(Cast.LY_SON);
        jdbc.sql("update campaign.campaign set concluded_at = opened_at where id = ?").param(campaign).update();
    }

    @Test
    void a_campaign_begun_from_a_set_has_it_chosen_for_the_kinds_of_its_level() {
        var quan = Web.at(port).as(Cast.QUAN);

        var page = quan.get("/campaign/new?owner=" + cast.agency(Cast.QUANG_NGAI) + "&set=" + cast.version()).body();

        assertThat(page).contains("<option value=\"" + cast.version() + "\" selected>");
        assertThat(quan.get("/criteria/" + cast.version()).body()).contains("&amp;set=" + cast.version());
    }

    @Test
    void what_was_typed_survives_every_error() {
        var quan = Web.at(port).as(Cast.QUAN);

        var answer = quan.post("/campaign", fields("name", "", "self_assessment-closes-day", "ngày rằm"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Đặt tên cho đợt đánh giá",
                        "Chưa đọc được ngày",
                        "value=\"ngày rằm\"",
                        "href=\"#f-self_assessment-closes-day\"");
    }

    @Test
    void a_phase_cannot_close_before_it_opens() {
        var answer = Web.at(port)
                .as(Cast.QUAN)
                .post("/campaign", fields("name", "Đợt ngược", "self_assessment-closes-day", "1-11-26"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Lúc đóng phải sau lúc mở");
    }

    @Test
    void an_open_campaign_moves_its_dates_alone() {
        var quan = Web.at(port).as(Cast.QUAN);
        String campaign = "/campaign/" + cast.campaign();
        var edit = quan.get(campaign + "/edit");
        assertThat(edit.body()).contains("Lưu lịch").doesNotContain("name=\"ranked\"");

        var moved = quan.post(campaign + "/schedule", fields("self_assessment-closes-day", "18/12/2026"));
        assertThat(moved.status()).isEqualTo(303);
        assertThat(phases.find(cast.campaign(), PhaseKind.SELF_ASSESSMENT)
                        .orElseThrow()
                        .closesAt())
                .isEqualTo(openpar.TestClock.at("2026-12-18T17:00:00"));
        assertThat(quan.post(campaign + "/plan", fields("name", "Tên khác")).status())
                .isEqualTo(422);
        quan.post(campaign + "/schedule", fields("self_assessment-closes-day", "15/12/2026"));
    }

    @Test
    void an_extension_without_a_reason_comes_back_with_what_was_typed() {
        var quan = Web.at(port).as(Cast.QUAN);
        String participant = Long.toString(cast.participant(Cast.LY_SON));
        String campaign = "/campaign/" + cast.campaign();
        assertThat(quan.get(campaign + "/extension?participant=" + participant).body())
                .contains("Gia hạn cho " + Cast.LY_SON);

        var refused = quan.post(
                campaign + "/extensions",
                "participant",
                participant,
                "phase",
                "self_assessment",
                "day",
                "19/12/2026",
                "hour",
                "12 giờ",
                "reason",
                "bận");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Lý do cần ít nhất 10 ký tự", "value=\"12 giờ\"", ">bận</textarea>");

        var granted = quan.post(
                campaign + "/extensions",
                "participant",
                participant,
                "phase",
                "self_assessment",
                "day",
                "19/12/2026",
                "hour",
                "12 giờ",
                "reason",
                "Mất điện toàn đảo từ ngày 15/12");
        assertThat(granted.status()).isEqualTo(303);
        assertThat(quan.get(campaign).body()).contains("Mất điện toàn đảo", "12 giờ 00 phút, 19/12/2026");
    }

    @Test
    void officers_see_the_campaign_and_change_nothing() {
        var ha = Web.at(port).as(Cast.HA);
        String campaign = "/campaign/" + cast.campaign();

        assertThat(ha.get(campaign).body()).contains("Sổ gia hạn").doesNotContain("Sửa lịch", "Thu hồi");
        assertThat(ha.get(campaign + "/edit").status()).isEqualTo(403);
        assertThat(ha.post(campaign + "/conclusion").status()).isEqualTo(403);
        assertThat(ha.get("/campaign/new").status()).isEqualTo(403);
        assertThat(Web.at(port).as(Cast.TAM).get(campaign).status()).isEqualTo(404);
        assertThat(Web.at(port).as(Cast.HNHUNG).get(campaign).status()).isEqualTo(404);
    }

    @Test
    void the_list_costs_the_same_for_three_and_for_three_thousand_participants() {
        long province = cast.agency(Cast.DAK_LAK);
        var tam = Web.at(port).as(Cast.TAM);
        long campaign = jdbc.sql("""
                        insert into campaign.campaign (owner_agency_id, name, year, created_at, opened_at)
                        values (?, 'Cả nước', 2026, now(), now()) returning id
                        """).param(province).query(Long.class).single();
        fill(campaign, 1, 3);
        String page = "/campaign/" + campaign;
        tam.get(page);
        long few = cost(() -> tam.get(page));
        fill(campaign, 4, 3321);

        assertThat(cost(() -> tam.get(page))).isEqualTo(few);
        assertThat(tam.get(page + "?page=67").body()).contains("trong 3.321");
        assertThat(tam.get(page + "?q=xa so 33").body()).contains("Xã số 33<").doesNotContain("Xã số 4<");
        assertThat(tam.get(page + "?q=100%25").body()).contains("Không có đơn vị nào khớp");
        jdbc.sql("update campaign.campaign set concluded_at = now() where id = ?")
                .param(campaign)
                .update();
    }

    private long cost(Runnable visit) {
        long before = SwitchedDataSource.statements();
        visit.run();
        return SwitchedDataSource.statements() - before;
    }

    private void fill(long campaign, int from, int to) {
        jdbc.sql("""
                        with made as (
                            insert into agency.agency select from generate_series(:from, :to) returning id)
                        insert into campaign.participant (campaign_id, agency_id, code, name, short_name, kind, version_id)
                        select :campaign, id, 'M' || n, 'Xã số ' || n, 'số ' || n, 'xã', :version
                        from (select id, row_number() over (order by id) + :from - 1 as n from made) m
                        """)
                .param("from", from)
                .param("to", to)
                .param("campaign", campaign)
                .param("version", cast.version())
                .update();
    }

    /** A complete form for communes, with some fields typed otherwise. */
    private String[] fields(String... otherwise) {
        var fields = new ArrayList<String>(List.of(
                "owner",
                Long.toString(cast.agency(Cast.QUANG_NGAI)),
                "year",
                "2026",
                "kind",
                "xã",
                "set",
                Long.toString(cast.version()),
                "group",
                "Xã",
                "ranked",
                "xã",
                "kind",
                "phường",
                "set",
                "",
                "group",
                "",
                "late",
                "lock",
                "ties",
                "exact_dense",
                "compare",
                "exact",
                "decimals",
                "2",
                "self_assessment-opens-day",
                "16/11/2026",
                "self_assessment-opens-hour",
                "8h",
                "self_assessment-closes-hour",
                "17 giờ 00 phút",
                "grade",
                "Đạt",
                "grade_en",
                "Pass",
                "from",
                "50"));
        fields.addAll(List.of(otherwise));
        return fields.toArray(String[]::new);
    }
}
