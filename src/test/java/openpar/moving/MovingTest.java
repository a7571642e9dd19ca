package openpar.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.TestClock;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Drafts;
import openpar.kit.job.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anh Quân of Sở Nội vụ moves the running campaign to a version in which the decision was corrected. */
@OpenParTest
class MovingTest {
    private static final String REASON = "Quyết định đính chính số 15/QĐ-UBND ngày 01/12/2026";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    List<Check> checks;

    @Autowired
    javax.sql.DataSource dataSource;

    private long from;
    private long to;
    private long participant;

    @BeforeEach
    void begin() {
        SwitchedDataSource.toFresh();
        clock.set(TestClock.at("2026-12-01T09:00:00"));
        cast.build();
        participant = cast.participant(Cast.TINH_KHE);
        from = cast.version();
        var ha = Web.at(port).as(Cast.HA);
        ha.get("/assessment");
        to = corrected();
    }

    /** 1.3.1 reads other bands, 3.3.1 stays, 1.1.3 is asked no more, 1.1.9 is new, 1.1.2 has another maximum. */
    private long corrected() {
        long draft = drafts.copy(from, null, cast.person(Cast.QUAN));
        run("update criteria.node set rule = replace(rule::text, '\"points\": 1', '\"points\": 0.75')::jsonb where version_id = %d and key = '1.3.1'".formatted(draft));
        run("update criteria.node set max_points = max_points + 1 where version_id = %d and key = '1.1.2'".formatted(draft));
        run("""
                insert into criteria.node (version_id, parent_id, position, key, code, kind, name, max_points, leaf, source, rule_kind, rule, rule_text, inputs)
                select version_id, parent_id, 900, '1.1.9', '1.1.9', kind, 'Công khai kế hoạch', 1, true, 'self', 'yes_no', '{}', 'Có thì 1 điểm',
                       '[{"name": "dat", "label": "Đã công khai", "unit": "có/không"}]'
                from criteria.node where version_id = %d and key = '1.1.3'""".formatted(draft));
        run("delete from criteria.node where version_id = %d and key = '1.1.3'".formatted(draft));
        sets.publish(draft, cast.person(Cast.QUAN));
        return draft;
    }

    @Test
    void a_trial_says_leaf_by_leaf_what_would_become_of_it_and_changes_nothing() {
        declare("1.3.1");
        long before = count("select count(*) from assessment.change");

        var page = tried(quan());

        assertThat(page).contains("1.1.9 Công khai kế hoạch", "1 mới, 1 bỏ", "cần xem lại", "điểm tính lại theo số liệu đã khai", Cast.TINH_KHE);
        assertThat(cast.version()).isEqualTo(from);
        assertThat(count("select count(*) from assessment.change")).isEqualTo(before);
        assertThat(count("select count(*) from campaign.version_move")).isZero();
    }

    @Test
    void figures_evidence_and_verdicts_go_along_and_points_follow_the_new_rule() {
        declare("1.3.1");
        declare("3.3.1");
        long old = cast.node("3.3.1");
        run("""
                insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, decided_by, decided_at)
                values (%d, %d, 1, 'other', 'scored', 1, 2, %d, now())""".formatted(participant, old, cast.person(Cast.HUONG)));
        document(old);
        var figures = texts("select input || value::text from assessment.figure where node_id = %d order by 1".formatted(old));
        var points = points(cast.node("1.3.1"));

        assertThat(move().status()).isEqualTo(303);

        assertThat(cast.version()).isEqualTo(to);
        long now = cast.node("3.3.1");
        assertThat(now).isNotEqualTo(old);
        assertThat(figures).isNotEmpty();
        assertThat(texts("select input || value::text from assessment.figure where node_id = %d order by 1".formatted(now))).isEqualTo(figures);
        assertThat(count("select count(*) from assessment.figure where node_id = " + old)).isZero();
        assertThat(points(cast.node("1.3.1"))).isNotEqualTo(points);
        assertThat(texts("select status from assessment.leaf where node_id = " + cast.node("1.1.9"))).containsExactly("missing");
        assertThat(texts("select owner from evidence.link")).containsExactly("leaf:" + participant + "/" + now);
        assertThat(count("select evidence_count from assessment.leaf where node_id = " + now)).isEqualTo(1);
        assertThat(texts("select numerator || '/' || denominator from appraisal.verdict where node_id = " + now)).containsExactly("1/2");
        assertThat(count("select count(*) from audit.entry where action = 'campaign.version.moved'")).isEqualTo(1);
        assertThat(differences()).isEmpty();
        assertThat(Web.at(port).as(Cast.HA).get("/assessment/" + assessment()).status()).isEqualTo(200);
        assertThat(quan().get("/campaign/" + cast.campaign()).body()).contains(REASON);
    }

    @Test
    void a_dropped_leaf_is_kept_aside_and_counted_nowhere() {
        declare("1.1.3");
        long old = cast.node("1.1.3");
        run("""
                insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, decided_by, decided_at)
                values (%d, %d, 1, 'other', 'scored', 1, 2, %d, now())""".formatted(participant, old, cast.person(Cast.HUONG)));

        move();

        assertThat(count("select count(*) from assessment.leaf where node_id = " + old)).isZero();
        assertThat(count("select count(*) from result.leaf where participant_id = %d and node_id = %d".formatted(participant, old))).isZero();
        assertThat(texts("select leaf ->> 'status' from assessment.set_aside where node_id = " + old)).contains("scored");
        assertThat(count("select jsonb_array_length(verdicts) from appraisal.set_aside where node_id = " + old)).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_accepted_verdict_follows_the_points_of_the_figures_that_were_accepted() {
        declare("1.3.1");
        long old = cast.node("1.3.1");
        run("""
                insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, decided_by, decided_at)
                select %d, node_id, 1, 'accept', status, numerator, denominator, %d, now() from assessment.leaf where node_id = %d"""
                .formatted(participant, cast.person(Cast.HUONG), old));

        move();

        long now = cast.node("1.3.1");
        assertThat(texts("select trim_scale(numerator / denominator)::text from appraisal.verdict where node_id = " + now)).containsExactly(points(now));
        assertThat(count("select count(*) from appraisal.verdict_change where node_id = " + now)).isEqualTo(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_submitted_receipt_stays_what_was_submitted() {
        run("""
                insert into assessment.submission (assessment_id, submitted_by, submitted_at, late, content, digest)
                values (%d, %d, now(), false, 'sheet 1', sha256(convert_to('sheet 1', 'UTF8')))""".formatted(assessment(), cast.person(Cast.LAM)));
        run("update assessment.assessment set state = 'submitted' where id = " + assessment());
        declareStored("1.3.1");

        assertThat(tried(quan())).contains("1 bản đã nộp đổi điểm");
        move();

        assertThat(texts("select content from assessment.submission")).containsExactly("sheet 1");
        assertThat(texts("select state from assessment.assessment where id = " + assessment())).containsExactly("submitted");
        assertThat(differences()).isEmpty();
    }

    @Test
    void every_agency_is_told_why_its_sheet_asks_otherwise_from_now_on() {
        move();

        assertThat(count("select count(distinct agency_id) from notice.notice where kind = 'moved'"))
                .isEqualTo(count("select count(*) from campaign.participant where campaign_id = " + cast.campaign()));
        assertThat(Web.at(port).as(Cast.HA).get("/notice").body()).contains("chuyển sang phiên bản");
    }

    @Test
    void the_sheet_marks_what_is_scored_otherwise_until_somebody_looked_or_saved() {
        declare("1.3.1");
        move();
        var ha = Web.at(port).as(Cast.HA);
        String sheet = "/assessment/" + assessment();

        var open = ha.get(sheet + "/leaf/1.3.1").body();
        assertThat(open)
                .contains("Cách chấm đã đổi theo bộ tiêu chí", "ngày 01/12/2026", REASON, "Cách tính điểm", "Điểm tính lại theo số liệu đã khai, trước là 1,00", "Đổi cách chấm 3")
                .doesNotContain("Lời văn cách chấm");
        assertThat(ha.get(sheet + "/leaf/1.1.2").body()).contains("Điểm tối đa: 0,50 → 1,50");
        assertThat(ha.get(sheet + "/leaf/1.1.9").body()).contains("Mục mới, trước đó chưa hỏi");
        assertThat(ha.get(sheet + "/leaf/3.3.1").body()).doesNotContain("Cách chấm đã đổi");
        assertThat(ha.get(sheet + "/leaf/3.3.1?show=moved").body()).contains("/leaf/1.3.1?show=moved", "/leaf/1.1.9?show=moved").doesNotContain("/leaf/2.1?show=moved");

        assertThat(Web.at(port).as(Cast.QUAN).post(sheet + "/leaf/1.3.1/look").status()).isEqualTo(403);
        assertThat(Web.at(port).as(Cast.QUAN).get(sheet + "/leaf/1.3.1").body()).contains("Cách chấm đã đổi").doesNotContain("/look\"");
        assertThat(ha.post(sheet + "/leaf/1.3.1/look").location()).endsWith("/leaf/1.1.9?show=moved");
        ha.post(sheet + "/leaf/1.3.1/look");
        var saved = ha.fetch(sheet + "/figure", "node", "1.1.9", "field", "dat", "value", "true", "version", "0", "saveKey", "a");

        assertThat(saved.body()).contains("<div id=\"moved-" + cast.node("1.1.9") + "\"></div>", "Đổi cách chấm 1");
        assertThat(ha.get(sheet + "/leaf/1.3.1").body()).contains("Đổi cách chấm 1").doesNotContain("Cách chấm đã đổi theo");
        assertThat(count("select count(*) from audit.entry where action = 'assessment.move.seen'")).isEqualTo(1);
        assertThat(texts("select login from assessment.moved_leaf m join account.person p on p.id = m.seen_by")).containsExactly(Cast.HA, Cast.HA);
    }

    @Test
    void a_mark_nobody_looked_at_goes_along_with_a_second_move_and_says_what_it_said() {
        declare("1.3.1");
        move();
        from = to;
        to = drafts.copy(from, null, cast.person(Cast.QUAN));
        run("update criteria.node set name = name || ' hằng năm' where version_id = %d and key = '1.3.1'".formatted(to));
        sets.publish(to, cast.person(Cast.QUAN));
        assertThat(move().status()).isEqualTo(303);
        assertThat(cast.version()).isEqualTo(to);

        var open = Web.at(port).as(Cast.HA).get("/assessment/" + assessment() + "/leaf/1.3.1").body();

        assertThat(open).contains("bản 3", "Cách tính điểm", "Tên mục, trước là", "trước là 1,00", "Đổi cách chấm 3");
    }

    @Test
    void an_open_leaf_with_a_mark_costs_one_statement_more_than_one_without() {
        move();
        var ha = Web.at(port).as(Cast.HA);
        String leaf = "/assessment/" + assessment() + "/leaf/";
        ha.get(leaf + "3.3.1");
        long without = cost(() -> ha.get(leaf + "3.3.1"));

        assertThat(cost(() -> ha.get(leaf + "1.3.1"))).isEqualTo(without + 1);
    }

    @Test
    void a_saving_waits_a_moment_for_a_held_sheet_and_is_told_to_come_again_with_nothing_lost() throws Exception {
        var ha = Web.at(port).as(Cast.HA);
        String sheet = "/assessment/" + assessment();
        try (var busy = held("select from assessment.assessment where participant_id = " + participant + " for update")) {
            var answer = save(ha, "3");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).contains("data-held=\"busy\"", "Phiếu đang được ghi ở nơi khác, điều đã nhập được giữ, thử lại sau 5 giây");

            var form = ha.post(sheet + "/leaf/1.3.1", "version.tong_so_don_vi", "0", "figure.tong_so_don_vi", "17");
            assertThat(form.status()).isEqualTo(503);
            assertThat(form.body()).contains("value=\"17\"", "chưa lưu được. Điều đã nhập còn trong ô, gửi lại sau 5 giây.");
            assertThat(ha.post(sheet + "/proposal").body()).contains("Đang có việc khác ghi vào đây");
        }

        assertThat(save(ha, "3").status()).isEqualTo(200);
        assertThat(texts("select value ->> 0 from assessment.figure where node_id = " + cast.node("1.3.1"))).containsExactly("3");
    }

    @Test
    void while_a_move_goes_on_savings_are_told_so_at_once_and_everybody_else_works_on() throws Exception {
        declare("3.3.1");
        var web = quan();
        String seal = seal(web);
        var ha = Web.at(port).as(Cast.HA);
        try (var busy = held("select from assessment.figure for update")) {
            assertThat(step(web, seal, REASON).status()).isEqualTo(303);
            await().atMost(Duration.ofMinutes(1)).until(() -> save(ha, "3").body().contains("data-held=\"moving\""));

            assertThat(save(ha, "3").body()).contains("Bộ tiêu chí của kỳ đang được chuyển, điều đã nhập được giữ, thử lại sau 5 giây");
            var son = Web.at(port).as(Cast.SON);
            assertThat(son.get("/assessment").status()).isEqualTo(503);
            assertThat(ha.get("/assessment/" + assessment() + "/leaf/1.3.1").status()).isEqualTo(200);
        }
        ended();

        assertThat(save(ha, "3").status()).isEqualTo(200);
        assertThat(texts("select value ->> 0 from assessment.figure where node_id = " + cast.node("1.3.1"))).containsExactly("3");
        assertThat(Web.at(port).as(Cast.SON).get("/assessment").status()).isEqualTo(303);
        assertThat(count("select count(*) from assessment.leaf l join criteria.node n on n.id = l.node_id where n.version_id <> " + to)).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_page_made_before_the_move_saves_the_leaf_it_shows_whatever_its_code_means_now() {
        long shown = cast.node("1.3.1");
        to = drafts.copy(from, null, cast.person(Cast.QUAN));
        run("update criteria.node set key = '1.3.x', code = '1.3.8' where version_id = %d and key = '1.3.1'".formatted(to));
        run("update criteria.node set key = '1.3.1', code = '1.3.1' where version_id = %d and key = '1.3.2'".formatted(to));
        sets.publish(to, cast.person(Cast.QUAN));
        move();
        var ha = Web.at(port).as(Cast.HA);

        assertThat(ha.fetch("/assessment/" + assessment() + "/figure", "node", "1.3.1", "leaf", "" + shown, "field", "tong_so_don_vi", "value", "3", "version", "0").status()).isEqualTo(200);

        assertThat(texts("select n.key from assessment.figure f join criteria.node n on n.id = f.node_id")).containsExactly("1.3.x");
    }

    @Test
    void a_proof_sent_from_a_page_made_before_the_move_hangs_where_the_leaf_went() {
        long shown = cast.node("3.3.1");
        var ha = Web.at(port).as(Cast.HA);
        ha.get("/assessment/" + assessment() + "/leaf/3.3.1");
        move();
        long now = cast.node("3.3.1");

        ha.upload("/evidence", "a.pdf", openpar.kit.file.Samples.report(), "owner", "leaf:" + participant + "/" + shown, "number", "216/BC-UBND");

        assertThat(texts("select owner from evidence.link where removed_at is null")).containsExactly("leaf:" + participant + "/" + now);
        assertThat(count("select evidence_count from assessment.leaf where node_id = " + now)).isEqualTo(1);
    }

    private Web.Answer save(Web who, String value) {
        return who.fetch("/assessment/" + assessment() + "/figure", "node", "1.3.1", "field", "tong_so_don_vi", "value", value, "version", "0", "saveKey", "k");
    }

    /** Somebody else holds these rows until the connection is closed. */
    private java.sql.Connection held(String rows) throws java.sql.SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute(rows);
        return connection;
    }

    @Test
    void a_second_click_changes_nothing() {
        var web = quan();
        String seal = seal(web);
        assertThat(step(web, seal, REASON).status()).isEqualTo(303);
        ended();

        assertThat(step(web, seal, REASON).status()).isEqualTo(303);

        assertThat(count("select count(*) from campaign.version_move")).isEqualTo(1);
        assertThat(count("select count(*) from audit.entry where action = 'campaign.version.moved'")).isEqualTo(1);
    }

    @Test
    void what_was_not_looked_at_is_refused_and_so_is_a_move_without_a_reason() {
        var web = quan();
        String seal = seal(web);

        assertThat(step(web, seal, "đính chính").status()).isEqualTo(422);
        run("delete from criteria.node_match m using criteria.node n where n.id = m.node_id and n.version_id = %d and n.key = '3.3.1'".formatted(to));
        var answer = step(web, seal, REASON);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("đã đổi sau khi chạy thử");
        assertThat(cast.version()).isEqualTo(from);
    }

    @Test
    void a_concluded_campaign_does_not_move() {
        var web = quan();
        String seal = seal(web);
        run("update campaign.campaign set concluded_at = now() where id = " + cast.campaign());

        assertThat(step(web, seal, REASON).body()).contains("Đợt đã kết thúc");
        assertThat(cast.version()).isEqualTo(from);
    }

    @Test
    void participants_stay_frozen_for_everything_else() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> run("update campaign.participant set version_id = %d where id = %d".formatted(to, participant))))
                .hasMessageContaining("frozen");
    }

    @Test
    void other_administrators_see_nothing_and_officers_may_not() {
        assertThat(Web.at(port).as(Cast.TAM).get("/moving/" + cast.campaign()).status()).isEqualTo(404);
        var ha = Web.at(port).as(Cast.HA);
        assertThat(ha.get("/moving/" + cast.campaign()).status()).isEqualTo(403);
        assertThat(step(ha, "x", REASON).status()).isEqualTo(403);
        assertThat(cast.version()).isEqualTo(from);
    }

    @Test
    void a_long_step_shows_how_far_it_is_and_is_called_off_with_everything_as_before() throws Exception {
        declare("1.3.1");
        var web = quan();
        String seal = seal(web);
        var points = texts("select node_id || ' ' || status from assessment.leaf order by 1");
        try (var busy = dataSource.getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("select from assessment.assessment where participant_id = " + participant + " for update");
            assertThat(step(web, seal, REASON).status()).isEqualTo(303);

            assertThat(web.get(trial()).body()).contains("Đang chuyển sang bản đã sửa", "id=\"run\"");
            assertThat(step(web, seal, REASON).body()).contains("Một lần chạy thử hoặc chuyển khác của đợt đang dở");
            assertThat(web.post("/moving/" + cast.campaign() + "/cancellation", "from", "" + from, "to", "" + to).status()).isEqualTo(303);
            busy.rollback();
        }
        ended();

        assertThat(web.get(trial()).body()).contains("Đã hủy, chưa có gì thay đổi");
        assertThat(cast.version()).isEqualTo(from);
        assertThat(texts("select node_id || ' ' || status from assessment.leaf order by 1")).isEqualTo(points);
        assertThat(count("select count(*) from campaign.version_move")).isZero();
        assertThat(count("select count(*) from audit.entry where action = 'campaign.version.moved'")).isZero();
    }

    @Test
    void a_run_whose_program_ended_is_given_up_and_can_be_begun_again() {
        var web = quan();
        tried(web);
        run("update moving.run set state = 'running', beat_at = timestamptz '2026-12-01 08:00+07'");

        assertThat(web.get(trial()).body()).contains("Máy chủ dừng giữa chừng, chưa có gì thay đổi");
        assertThat(tried(web)).contains("1 mới, 1 bỏ");
    }

    @Test
    void a_trial_is_not_shown_for_another_match_than_it_was_made_with() {
        var web = quan();
        assertThat(tried(web)).contains("name=\"seal\"");
        run("delete from criteria.node_match m using criteria.node n where n.id = m.node_id and n.version_id = %d and n.key = '3.3.1'".formatted(to));

        assertThat(web.get(trial()).body()).contains("Chưa chạy thử với phiên bản này").doesNotContain("name=\"seal\"");
    }

    @Test
    void a_trial_costs_the_same_for_one_sheet_and_for_three() {
        var web = quan();
        tried(web);
        long one = cost(() -> begin(web));
        Web.at(port).as(Cast.SON).get("/assessment");
        Web.at(port).as(Cast.VY).get("/assessment");

        assertThat(cost(() -> begin(web))).isEqualTo(one);
    }

    private static long cost(Runnable visit) {
        long before = SwitchedDataSource.statements();
        visit.run();
        return SwitchedDataSource.statements() - before;
    }

    private Web quan() {
        return Web.at(port).as(Cast.QUAN);
    }

    private String trial() {
        return "/moving/" + cast.campaign() + "?from=" + from + "&to=" + to;
    }

    /** What a trial of the two versions comes to, once it has ended. */
    private String tried(Web web) {
        begin(web);
        return web.get(trial()).body();
    }

    private void begin(Web web) {
        assertThat(web.post("/moving/" + cast.campaign() + "/trial", "from", "" + from, "to", "" + to).status()).isEqualTo(303);
        ended();
    }

    private void ended() {
        await().atMost(Duration.ofMinutes(2)).until(() -> count("select count(*) from moving.run where state = 'running'") == 0);
    }

    private String seal(Web web) {
        return tried(web).replaceAll("(?s).*name=\"seal\" value=\"([^\"]+)\".*", "$1");
    }

    private Web.Answer step(Web web, String seal, String reason) {
        return web.post("/moving/" + cast.campaign() + "/step", "from", "" + from, "to", "" + to, "seal", seal, "reason", reason);
    }

    private Web.Answer move() {
        var web = quan();
        var answer = step(web, seal(web), REASON);
        ended();
        return answer;
    }

    private long assessment() {
        return count("select id from assessment.assessment where participant_id = " + participant);
    }

    /** Chị Hà's figures, and what they come to by the rule that is in force. */
    private void declare(String key) {
        declareStored(key);
    }

    private void declareStored(String key) {
        long node = cast.node(key);
        var leaf = sets.version(from).node(key);
        var figures = new java.util.HashMap<String, openpar.scoring.Figure>();
        for (var input : openpar.scoring.Scoring.inputs(leaf.rule(), "xã")) {
            var value = switch (input.type()) {
                case TICK -> "true";
                case DATE -> "\"2026-01-15\"";
                default -> "\"1\"";
            };
            figures.put(input.name(), switch (input.type()) {
                case TICK -> new openpar.scoring.Figure.Tick(true);
                case DATE -> new openpar.scoring.Figure.Day(java.time.LocalDate.of(2026, 1, 15));
                default -> new openpar.scoring.Figure.Number(openpar.scoring.Fraction.ONE);
            });
            run("""
                    insert into assessment.figure (assessment_id, node_id, input, value, changed_by, changed_at)
                    values (%d, %d, '%s', '%s', %d, now())""".formatted(assessment(), node, input.name(), value, cast.person(Cast.HA)));
        }
        var score = openpar.scoring.Scoring.outcome(
                        new openpar.scoring.Leaf(key, leaf.rule(), openpar.scoring.Fraction.fromDecimal(leaf.maxPoints()), false),
                        openpar.scoring.Figures.of(figures),
                        openpar.scoring.Context.NONE.withAgencyKind("xã"))
                .score();
        var points = ((openpar.scoring.Score.Scored) score).points();
        run("update assessment.leaf set status = 'scored', numerator = %s, denominator = %s where assessment_id = %d and node_id = %d"
                .formatted(points.numerator(), points.denominator(), assessment(), node));
    }

    private void document(long node) {
        run("insert into evidence.blob (sha256, size, media_type, stored_at) values ('\\x01', 1, 'application/pdf', now())");
        run("""
                insert into evidence.document (owner_agency_id, sha256, file_name, added_by, added_at)
                values (%d, '\\x01', 'a.pdf', %d, now())""".formatted(cast.agency(Cast.TINH_KHE), cast.person(Cast.HA)));
        run("""
                insert into evidence.link (document_id, owner, round, added_by, added_at)
                select id, 'leaf:%d/%d', 'self', %d, now() from evidence.document""".formatted(participant, node, cast.person(Cast.HA)));
        run("update assessment.leaf set evidence_count = 1 where assessment_id = %d and node_id = %d".formatted(assessment(), node));
    }

    private String points(long node) {
        return texts("select trim_scale(numerator / denominator)::text from assessment.leaf where assessment_id = %d and node_id = %d"
                        .formatted(assessment(), node))
                .getFirst();
    }

    private List<String> differences() {
        var told = new ArrayList<String>();
        checks.stream()
                .filter(c -> List.of("result.totals", "assessment.self-points", "appraisal.verdicts").contains(c.name()))
                .forEach(c -> c.run(told::add));
        return told;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
