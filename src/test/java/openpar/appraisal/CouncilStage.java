package openpar.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import openpar.TestClock;
import openpar.campaign.PhaseKind;
import openpar.cast.Cast;
import openpar.criteria.CriteriaSets;
import openpar.scoring.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The small province with submitted sheets and people of the council with work on their desks. */
final class CouncilStage {
    static final String ROUND_1 = "2026-12-20T09:41:20";
    static final String EXPLAINING = "2027-01-18T09:00:00";
    static final String ROUND_2 = "2027-01-24T09:00:00";
    static final String ON_TIME = "3.3.1";

    final Cast cast;
    private final JdbcClient jdbc;
    private final CriteriaSets sets;
    private final Assignments assignments;
    private final TestClock clock;

    CouncilStage(Cast cast, JdbcClient jdbc, CriteriaSets sets, Assignments assignments, TestClock clock) {
        this.cast = cast.build();
        this.jdbc = jdbc;
        this.sets = sets;
        this.assignments = assignments;
        this.clock = clock;
    }

    CouncilStage at(String moment) {
        clock.set(TestClock.at(moment));
        return this;
    }

    CouncilStage assigned(String login, String... keys) {
        assignments.assign(
                cast.campaign(),
                cast.agency(Cast.QUANG_NGAI),
                cast.person(login),
                java.util.stream.Stream.of(keys).map(cast::node).toList(),
                null,
                cast.person(Cast.QUAN));
        return this;
    }

    CouncilStage unassigned() {
        jdbc.sql("update appraisal.assignment set ended_at = now() where ended_at is null")
                .update();
        return this;
    }

    /** The agency's sheet lies before the council with these figures on one leaf. */
    CouncilStage submitted(String agency, String key, Map<String, String> figures) {
        long sheet = sheet(agency, "locked");
        long node = cast.node(key);
        figures.forEach((input, value) -> jdbc.sql("""
                        insert into assessment.figure (assessment_id, node_id, input, value, changed_by, changed_at)
                        values (?, ?, ?, ?::jsonb, ?, now())
                        on conflict (assessment_id, node_id, input) do update set value = excluded.value
                        """)
                .params(sheet, node, input, value, cast.person(Cast.HA))
                .update());
        var version = sets.version(cast.version());
        var typed = new java.util.HashMap<String, openpar.scoring.Figure>();
        figures.forEach((input, value) -> typed.put(input, FigureText.read(value)));
        var score = Recognition.outcome(version.node(key), "xã", typed).score();
        @Nullable
        BigDecimal numerator = score instanceof Score.Scored(var points) ? new BigDecimal(points.numerator()) : null;
        @Nullable
        BigDecimal denominator =
                score instanceof Score.Scored(var points) ? new BigDecimal(points.denominator()) : null;
        jdbc.sql("""
                        insert into assessment.leaf (assessment_id, node_id, explanation, status, numerator, denominator, computed_at)
                        values (?, ?, 'Có 81 hồ sơ trễ hạn do liên thông lỗi đồng bộ.', 'scored', ?, ?, now())
                        on conflict (assessment_id, node_id) do update set numerator = excluded.numerator, denominator = excluded.denominator
                        """).params(sheet, node, numerator, denominator).update();
        return this;
    }

    long sheet(String agency, String state) {
        return jdbc.sql("""
                        insert into assessment.assessment (participant_id, state, state_changed_at) values (?, ?, now())
                        on conflict (participant_id) do update set state = excluded.state
                        returning id
                        """)
                .params(cast.participant(agency), state)
                .query(Long.class)
                .single();
    }

    CouncilStage source(String agency, String key, String input, String value) {
        jdbc.sql("""
                        insert into assessment.reference_figure (participant_id, node_id, input, value, system, as_of)
                        values (?, ?, ?, ?::numeric, 'Hệ thống TTHC tỉnh', timestamptz '2026-12-15 17:00+07')
                        on conflict (participant_id, node_id, input) do update set value = excluded.value
                        """)
                .params(cast.participant(agency), cast.node(key), input, value)
                .update();
        return this;
    }

    /** Tịnh Khê, Cẩm Thành and Lý Sơn as they stand when round 1 begins. */
    CouncilStage usual() {
        submitted(
                Cast.TINH_KHE, ON_TIME, Map.of("so_ho_so_dung_han", "\"4731\"", "so_ho_so_da_giai_quyet", "\"4812\""));
        submitted(
                Cast.CAM_THANH, ON_TIME, Map.of("so_ho_so_dung_han", "\"5648\"", "so_ho_so_da_giai_quyet", "\"5648\""));
        source(Cast.TINH_KHE, ON_TIME, "so_ho_so_dung_han", "4566");
        source(Cast.TINH_KHE, ON_TIME, "so_ho_so_da_giai_quyet", "4812");
        return at(ROUND_1).assigned(Cast.HUONG, ON_TIME, "3.3.2", "1.7", "3.3.3", "P.1");
    }

    /** No verdict, no request, no conclusion yet. */
    void cleared() {
        for (String table : List.of("reply", "explanation_request", "verdict", "acceptance", "adjustment", "conclusion")) {
            jdbc.sql("delete from appraisal." + table).update();
        }
        jdbc.sql("delete from campaign.extension").update();
    }

    long request(String agency, String key) {
        return jdbc.sql("select id from appraisal.explanation_request where participant_id = ? and node_id = ? and withdrawn_at is null")
                .params(cast.participant(agency), cast.node(key))
                .query(Long.class)
                .single();
    }

    String url(String agency, String key) {
        return "/appraisal/" + cast.participant(agency) + "/leaf/" + key;
    }

    long reason(String code) {
        return jdbc.sql("select id from criteria.reason_code where code = ? limit 1")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** "2,46 round_1" … of the layers of the council. */
    List<String> councilPoints(String agency, String key) {
        return jdbc.sql("""
                        select coalesce(kit.shown(numerator, denominator)::text, status) || ' ' || layer
                        from appraisal.council_points where participant_id = ? and node_id = ? order by layer
                        """)
                .params(cast.participant(agency), cast.node(key))
                .query(String.class)
                .list();
    }

    void phase(PhaseKind kind, String opens, String closes) {
        cast.phase(kind, opens, closes);
    }
}
