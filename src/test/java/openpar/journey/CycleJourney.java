package openpar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import openpar.OpenParTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sheet goes the whole way on the demo province: leader, council, explanation, second round, passport, papers. */
@OpenParTest(demo = true)
class CycleJourney {
    private static final String PASSWORD = "openpar-2026";
    private static final String BINH_SON = "21040";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    /** A leaf of the one-stop centre's that the commune scored well. */
    private String leaf = "";

    @Test
    void a_sheet_goes_from_the_leader_to_the_passport() {
        long participant = id("select max(p.id) from campaign.participant p where p.code = '" + BINH_SON + "'");
        long assessment = id("select id from assessment.assessment where participant_id = " + participant);
        leaf = jdbc.sql("""
                        select n.code
                        from assessment.self_points s
                        join criteria.node n on n.id = s.node_id and n.appraised_by like 'Trung tâm%'
                        where s.participant_id = :participant and s.status = 'scored' and s.numerator > s.denominator * 0.9
                        order by n.position
                        limit 1
                        """)
                .param("participant", participant)
                .query(String.class)
                .single();

        as("ld.binhson", page -> approve(page, assessment));
        String self = points(participant, "self");
        as("phuoc.hcc", page -> cut(page, participant));
        assertThat(points(participant, "round_1")).isNotEqualTo(self);
        as("cb.binhson", CycleJourney::explain);
        as("phuoc.hcc", page -> accept(page, participant));
        assertThat(points(participant, "round_2")).isEqualTo(self);
        as("quan.snv", page -> passport(page, participant));
    }

    @Test
    void the_administrator_extends_a_deadline_for_one_agency() {
        long participant = id("select max(p.id) from campaign.participant p where p.code = '21538'");
        long campaign = id("select campaign_id from campaign.participant where id = " + participant);
        as("quan.snv", page -> {
            page.navigate("/campaign/" + campaign + "/extension?participant=" + participant);
            page.locator("[name=day]").fill("2027-01-05");
            page.locator("[name=reason]").fill("Mưa lũ chia cắt, có xác nhận của UBND tỉnh");
            page.locator("form[action$='/extensions'] button[type=submit], form[action$='/extensions'] .button--primary").first().click();
            page.waitForLoadState();
        });

        assertThat(id("select count(*) from campaign.extension where participant_id = " + participant + " and until > '2027-01-01'")).isEqualTo(1);
    }

    private static void approve(Page page, long assessment) {
        page.navigate("/assessment/" + assessment + "/approval");
        Chrome.picture(page, "cycle-1-approval");
        page.locator("form[action$='/submission'] button").click();
        page.waitForLoadState();
        var receipt = page.request().get(page.url().replaceFirst("(https?://[^/]+).*", "$1") + "/assessment/" + assessment + "/receipt.pdf");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(new String(receipt.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void cut(Page page, long participant) {
        page.navigate("/appraisal/" + participant + "/leaf/" + leaf);
        page.locator("[name=kind][value=other]").check();
        page.locator("[name=points]").fill("0,5");
        page.locator("[name=reason_id]").first().check();
        page.locator("#f-reason").fill("Hệ thống của tỉnh ghi nhận số hồ sơ đúng hạn thấp hơn số đơn vị kê khai.");
        Chrome.picture(page, "cycle-2-cut");
        page.locator("button[form=verdict-form].button--primary").click();
        page.waitForURL(url -> url.contains("recorded="));
    }

    private static void explain(Page page) {
        page.navigate("/appraisal/explanations");
        page.locator("main a[href^='/appraisal/explanations/']").first().click();
        page.waitForURL(url -> url.matches(".*/appraisal/explanations/\\d+.*"));
        page.locator("#f-content").fill("Phần chênh lệch do đồng bộ chậm ngày cuối kỳ; đã có xác nhận của Trung tâm ở trang 2.");
        Chrome.picture(page, "cycle-3-explanation");
        page.locator("form#reply .button--primary, button[form=reply].button--primary").first().click();
        page.waitForLoadState();
    }

    private void accept(Page page, long participant) {
        page.navigate("/appraisal/" + participant + "/leaf/" + leaf);
        page.locator("[name=kind][value=accept]").check();
        page.locator("[name=reason_id]").first().check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.locator("#f-reason").fill("Đơn vị đã giải trình rõ phần chênh lệch, công nhận lại điểm tự chấm.", new com.microsoft.playwright.Locator.FillOptions().setForce(true));
        page.locator("button[form=verdict-form].button--primary").click();
        page.waitForURL(url -> url.contains("recorded="));
    }

    private void passport(Page page, long participant) {
        page.navigate("/result/" + participant + "/passport/" + leaf);
        Chrome.picture(page, "cycle-4-passport");
        assertThat(page.locator("main").innerText()).contains("Cho điểm khác", "Đỗ Hữu Phước", "đồng bộ chậm ngày cuối kỳ");
        String here = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        for (String form : new String[] {"pdf", "docx", "xlsx"}) {
            assertThat(page.request().get(here + "/report/sheet/" + participant + "." + form).status()).as(form).isEqualTo(200);
        }
    }

    private void as(String login, java.util.function.Consumer<Page> work) {
        try (BrowserContext context = Chrome.visitor(port)) {
            work.accept(Chrome.signIn(context, login, PASSWORD));
        }
    }

    private String points(long participant, String layer) {
        return jdbc.sql("""
                        select kit.shown(l.numerator, l.denominator)::text
                        from result.layers l
                        join criteria.node n on n.id = l.node_id and n.code = :leaf
                        where l.participant_id = :participant and l.layer = :layer
                        """)
                .param("leaf", leaf)
                .param("participant", participant)
                .param("layer", layer)
                .query(String.class)
                .single();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
