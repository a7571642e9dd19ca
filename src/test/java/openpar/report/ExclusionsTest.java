package openpar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import openpar.OpenParTest;
import openpar.assessment.Assessments;
import openpar.campaign.Campaigns;
import openpar.campaign.Openings;
import openpar.campaign.Plan;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.Drafts;
import openpar.kit.office.Paper;
import openpar.kit.office.Words;
import openpar.result.Exclusion;
import openpar.result.Exclusions;
import openpar.result.Standing;
import openpar.result.Standings;
import openpar.scoring.Fraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the editor to the paper: area 3 not for the island, area 6 not for the group of wards, 1.1.1 not for Tịnh Khê alone. */
@OpenParTest
class ExclusionsTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Drafts drafts;

    @Autowired
    Plans plans;

    @Autowired
    Openings openings;

    @Autowired
    Assessments assessments;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Standings standings;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ExclusionPaper paper;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private static long campaign;
    private static long version;

    @BeforeEach
    void begin() {
        cast.build();
        if (campaign > 0) {
            return;
        }
        version = drafts.copy(cast.version(), null, cast.person(Cast.QUAN));
        var quan = Web.at(port).as(Cast.QUAN);
        quan.get("/drafting/" + version + "/whole");
        exempt(quan, "3", "kind", "Đặc Khu", "Công văn 12/SNV-CCHC");
        exempt(quan, "6", "group", "khối phường", "Công văn 13/SNV-CCHC");
        exempt(quan, "1.1.1", "agency", "xã tịnh khê", "Công văn 14/SNV-CCHC");
        sets.publish(version, cast.person(Cast.QUAN));
        var usual = Cast.plan(version);
        campaign = plans.create(
                cast.agency(Cast.QUANG_NGAI),
                Plan.usual(
                        "Đợt có đơn vị đặc thù",
                        2026,
                        List.of(
                                new Plan.Kind("xã", version, "Khối xã", true),
                                new Plan.Kind("phường", version, "Khối Phường", true),
                                new Plan.Kind("đặc khu", version, "Khối xã", true)),
                        usual.stages()),
                cast.person(Cast.QUAN));
        openings.open(campaign, cast.person(Cast.QUAN));
        jdbc.sql("select id from campaign.participant where campaign_id = ?").param(campaign).query(Long.class).list().forEach(id -> assessments.opened(id, null));
        // The council gives everybody half of every leaf that applies.
        jdbc.sql("""
                        insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, decided_by, decided_at)
                        select l.participant_id, l.node_id, 1, 'other', 'scored', l.max_points * 100, 200, ?, now()
                        from result.leaf l where l.campaign_id = ? and not l.outside and l.status is null
                        """).params(cast.person(Cast.HUONG), campaign).update();
    }

    private static void exempt(Web web, String node, String by, String whom, String basis) {
        assertThat(web.post("/drafting/" + version + "/exemption", "node", node, "by", by, "whom", whom, "basis", basis).status()).isEqualTo(303);
    }

    @Test
    void a_kind_no_agency_has_is_refused_where_it_is_typed() {
        long draft = drafts.copy(cast.version(), null, cast.person(Cast.QUAN));
        var quan = Web.at(port).as(Cast.QUAN);
        quan.get("/drafting/" + draft + "/whole");

        var refused = quan.post("/drafting/" + draft + "/exemption", "node", "3", "by", "kind", "whom", "thị trấn", "basis", "Công văn 12/SNV-CCHC");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Không có đơn vị cấp dưới nào thuộc loại “thị trấn”");
    }

    @Test
    void maximum_rate_and_rank_follow_what_applies_to_each_by_kind_group_and_agency() {
        assertThat(max(Cast.LY_SON)).isEqualTo(Fraction.of(80));
        assertThat(max(Cast.CAM_THANH)).isEqualTo(Fraction.of(91));
        assertThat(max(Cast.TINH_KHE)).isEqualTo(Fraction.of(100).minus(Fraction.fromDecimal(sets.version(version).node("1.1.1").maxPoints())));
        // Half of everything: nobody gains or loses a place by having less to do.
        assertThat(table().rows()).extracting(Standing::rate).containsOnly(Fraction.of(50));
        assertThat(table().rows()).extracting(Standing::rank).containsOnly(1);
    }

    @Test
    void whole_areas_are_told_as_one_with_the_text_they_are_left_out_by() {
        assertThat(told(Cast.LY_SON)).containsExactly("3 20 Công văn 12/SNV-CCHC");
        assertThat(told(Cast.CAM_THANH)).containsExactly("6 9 Công văn 13/SNV-CCHC");
        assertThat(told(Cast.TINH_KHE)).hasSize(1).allMatch(one -> one.startsWith("1.1.1 ") && one.endsWith("Công văn 14/SNV-CCHC"));
    }

    @Test
    void the_paper_of_such_agencies_prints_x_over_t_minus_what_is_left_out() {
        var printed = paper.of(table(), exclusions.of(table()), Words.of(messages, "vi"));

        var rows = ((Paper.Table) printed.blocks().getFirst()).rows();
        assertThat(rows).hasSize(3);
        var island = rows.stream().filter(r -> r.cells().get(1).equals(Paper.Cell.of(Cast.LY_SON))).findFirst().orElseThrow();
        assertThat(island.cells()).contains(
                Paper.Cell.of("3 Cải cách thủ tục hành chính: −20,00 (Công văn 12/SNV-CCHC)"), Paper.Cell.of("40,00/(100,00 − 20,00)"));
        assertThat(island.cells()).endsWith(Paper.Cell.of(new java.math.BigDecimal("50.00")), Paper.Cell.of(new java.math.BigDecimal("50.00")));
    }

    @Test
    void pages_and_files_of_the_agency_show_it_to_those_who_may_see_it() {
        long island = participant(Cast.LY_SON);
        var vy = Web.at(port).as(Cast.VY);

        assertThat(vy.get("/result/" + island).body()).contains("Điểm thực tế 40,00/(100,00 − 20,00) = 50,00%", "Công văn 12/SNV-CCHC");
        assertThat(vy.get("/result/" + island + "/passport/3.1.1").body()).contains("Không áp dụng: Công văn 12/SNV-CCHC.");
        assertThat(vy.get("/report/exclusion/" + campaign + ".pdf").status()).isEqualTo(403);
        assertThat(vy.get("/report/sheet/" + island + ".pdf").status()).isEqualTo(200);
        assertThat(Web.at(port).as(Cast.QUAN).get("/report/exclusion/" + campaign + ".xlsx").status()).isEqualTo(200);
    }

    @Test
    void the_sheet_asks_nothing_of_what_does_not_apply() {
        Map<String, Long> asked = new java.util.HashMap<>();
        for (String name : List.of(Cast.LY_SON, Cast.CAM_THANH)) {
            asked.put(name, jdbc.sql("""
                            select count(*) from assessment.leaf l
                            join assessment.assessment a on a.id = l.assessment_id
                            join criteria.node n on n.id = l.node_id
                            where a.participant_id = ? and l.status <> 'not_applicable' and n.key like '3.%'
                            """).param(participant(name)).query(Long.class).single());
        }
        assertThat(asked.get(Cast.LY_SON)).isZero();
        assertThat(asked.get(Cast.CAM_THANH)).isPositive();
    }

    @Test
    void the_council_is_given_nothing_that_does_not_apply() {
        jdbc.sql("insert into appraisal.assignment (campaign_id, person_id, version_id, node_id, assigned_by, assigned_at) select ?, ?, version_id, id, ?, now() from criteria.node where version_id = ? and key = '3.1.1'")
                .params(campaign, cast.person(Cast.HUONG), cast.person(Cast.QUAN), version)
                .update();

        var before = jdbc.sql("select participant_id from appraisal.assigned where campaign_id = ?").param(campaign).query(Long.class).list();
        assertThat(before).contains(participant(Cast.CAM_THANH), participant(Cast.TINH_KHE)).doesNotContain(participant(Cast.LY_SON));
    }

    private long participant(String name) {
        return jdbc.sql("select id from campaign.participant where campaign_id = ? and name = ?").params(campaign, name).query(Long.class).single();
    }

    private Standings.Table table() {
        return standings.of(campaigns.campaign(campaign));
    }

    private Fraction max(String name) {
        return java.util.Objects.requireNonNull(table().of(participant(name))).now().total().max();
    }

    private List<String> told(String name) {
        return exclusions.of(table()).getOrDefault(participant(name), List.<Exclusion>of()).stream()
                .map(one -> one.code() + " " + one.max().stripTrailingZeros().toPlainString() + " " + one.basis())
                .toList();
    }
}
