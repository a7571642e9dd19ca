package openpar.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.campaign.Campaigns;
import openpar.kit.office.Words;
import openpar.scoring.Fraction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Điểm liệt, mức sàn, hạn mức khen thưởng, ngưỡng xếp loại at the result; the campaign's grades are Tốt 90, Khá 80, Yếu 0. */
@OpenParTest
@Transactional
class WholeSheetTest {
    private static final String KNOCK_OUT = "{\"knock_outs\": [{\"code\": \"1.1\", \"at_most\": 0, \"grade\": \"Khá\"}]}";
    private static final String FLOOR = "{\"floors\": [{\"rate\": 50, \"grade\": \"Yếu\"}]}";
    private static final String QUOTA = "{\"floors\": [{\"rate\": 50}], \"quota\": 50}";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Standings standings;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Snapshots snapshots;

    @Autowired
    MessageSource messages;

    @Autowired
    TotalsCheck totals;

    private Round round;

    @Test
    void nothing_at_a_knock_out_leaves_the_next_grade_and_says_why_in_both_languages() {
        round = new Round(jdbc, KNOCK_OUT).whole("Tịnh Khê", "0", "3", "5", "10");

        var standing = of("Tịnh Khê");
        assertThat(standing.rate()).isEqualTo(Fraction.of(90));
        assertThat(standing.rated()).extracting("name").isEqualTo("Tốt");
        assertThat(standing.grade()).extracting("name").isEqualTo("Khá");
        assertThat(standing.rank()).isEqualTo(1);
        assertThat(standing.said(words("vi")))
                .containsExactly("1.1 Kế hoạch được 0,00 điểm, điểm liệt là từ 0,00 trở xuống. Vì vậy: xếp loại cao nhất Khá, không xét khen thưởng.");
        assertThat(standing.said(words("en"))).containsExactly("1.1 Kế hoạch has 0.00 points; 0.00 or fewer knock out. Therefore: at best Fair, not commended.");
    }

    @Test
    void an_area_under_its_floor_limits_the_grade_by_the_own_maximum_of_that_area() {
        round = new Round(jdbc, FLOOR).whole("Tịnh Khê", "2", "na", "1", "10");
        round.whole("Ba Tơ", "2", "na", "3/2", "10");

        // Area 1 of 7 points, since 1.2 does not apply: 3 ÷ 7 is under half of it, 3,5 ÷ 7 is half.
        assertThat(of("Tịnh Khê").rated()).extracting("name").isEqualTo("Yếu");
        assertThat(of("Tịnh Khê").said(words("vi")))
                .containsExactly("1 Chỉ đạo, điều hành: 3,00 ÷ 7,00 × 100 = 42,86%, dưới mức sàn 50%. Vì vậy: xếp loại cao nhất Yếu, không xét khen thưởng.");
        assertThat(of("Ba Tơ").limits()).isEmpty();
    }

    @Test
    void a_floor_almost_reached_counts_as_reached_only_where_the_campaign_compares_as_printed() {
        round = new Round(jdbc, FLOOR).whole("Tịnh Khê", "2", "29999/10000", "0", "10");

        assertThat(of("Tịnh Khê").grade()).extracting("name").isEqualTo("Yếu");
        round.set("compare_as", "'printed'");
        assertThat(of("Tịnh Khê").limits()).isEmpty();
    }

    @Test
    void who_loses_the_rank_by_a_knock_out_takes_no_place_and_the_others_close_up() {
        round = new Round(jdbc, "{\"knock_outs\": [{\"code\": \"2\", \"at_most\": 5, \"unranked\": true}]}");
        round.whole("Tịnh Khê", "2", "3", "5", "5").whole("Ba Tơ", "0", "0", "0", "6");

        assertThat(of("Tịnh Khê").rank()).isZero();
        assertThat(of("Tịnh Khê").grade()).extracting("name").isEqualTo("Yếu");
        assertThat(of("Ba Tơ").rank()).isEqualTo(1);
    }

    @Test
    void what_is_not_decided_knocks_nobody_out_but_keeps_from_commendation() {
        round = new Round(jdbc, "{\"knock_outs\": [{\"code\": \"1.1\", \"at_most\": 0, \"grade\": \"Yếu\"}], \"quota\": 100}");
        round.commune("Tịnh Khê").round(1, "Tịnh Khê", "2.1", "10");

        assertThat(of("Tịnh Khê").limits()).isEmpty();
        assertThat(of("Tịnh Khê").said(words("vi"))).containsExactly("Chưa xét được vì chưa chấm đủ: mục 1.1");
        assertThat(of("Tịnh Khê").commended()).isFalse();
    }

    @Test
    void the_quota_is_of_each_group_and_passes_over_whom_a_rule_holds_back() {
        round = new Round(jdbc, QUOTA);
        round.whole("An Phú", "2", "3", "5", "10").whole("Ba Tơ", "2", "3", "5", "4").whole("Sơn Hà", "2", "3", "3", "5").whole("Trà Bồng", "2", "3", "2", "5");
        round.whole("Bình Sơn", "2", "3", "1", "5").whole("Đức Phổ", "2", "3", "0", "5");
        round.group("Miền núi", "Ba Tơ", "Sơn Hà", "Trà Bồng").group("Đồng bằng", "An Phú", "Bình Sơn", "Đức Phổ");

        // Half of three, never rounded up: one in each group. Ba Tơ leads the mountains but has 4 of 10 in area 2.
        assertThat(commended()).containsExactly("An Phú", "Sơn Hà");
        assertThat(table().quotas()).extracting(Quota::group).containsExactlyInAnyOrder("Miền núi", "Đồng bằng");
        assertThat(SheetNotes.of(table(), words("vi")))
                .contains("Hạn mức khen thưởng: Miền núi: 50% của 3 đơn vị được xếp hạng, không làm tròn lên: 1 chỗ; đề nghị 1 đơn vị.");
    }

    @Test
    void a_tie_across_the_quota_is_out_whole_and_further_keys_of_the_campaign_break_it() {
        round = new Round(jdbc, QUOTA);
        round.whole("An Phú", "2", "3", "5", "9").whole("Ba Tơ", "2", "3", "4", "10").whole("Sơn Hà", "2", "3", "3", "5");

        assertThat(commended()).isEmpty();
        assertThat(SheetNotes.of(table(), words("vi"))).anyMatch(note -> note.contains("có 2 đơn vị đồng hạng"));
        round.set("tie_keys", "'{survey}'");
        assertThat(commended()).containsExactly("An Phú");
    }

    @Test
    void a_set_with_grades_of_its_own_is_graded_by_them() {
        round = new Round(jdbc, "{\"grades\": [{\"name\": \"A\", \"from\": 85}, {\"name\": \"B\", \"from\": 60}]}");
        round.whole("An Phú", "2", "3", "5", "7").whole("Ba Tơ", "2", "3", "2", "5").whole("Sơn Hà", "0", "0", "0", "5");

        assertThat(of("An Phú").grade()).extracting("name", "position").containsExactly("A", 1);
        assertThat(of("Ba Tơ").grade()).extracting("name").isEqualTo("B");
        assertThat(of("Sơn Hà").grade()).isNull();
        assertThat(table().grades()).extracting("name").containsExactly("A", "B");
    }

    @Test
    void other_layers_are_judged_by_their_own_points_and_commend_nobody() {
        round = new Round(jdbc, KNOCK_OUT.replace("]}", "], \"quota\": 100}")).whole("Tịnh Khê", "0", "3", "5", "10");
        round.self("Tịnh Khê", "1.1", "2").self("Tịnh Khê", "1.2", "3").self("Tịnh Khê", "2.1", "10");

        var self = standings.of(campaigns.campaign(round.campaign), Standings.Reach.ALL, Layer.SELF);
        assertThat(self.rows().getFirst().limits()).isEmpty();
        assertThat(self.rows().getFirst().commended()).isFalse();
        assertThat(of("Tịnh Khê").limits()).hasSize(1);
    }

    @Test
    void what_does_not_apply_is_shared_out_in_the_areas_the_set_names_and_nowhere_else() {
        round = new Round(jdbc, "{\"shared\": [\"1\"]}").whole("Tịnh Khê", "2", "na", "1", "9").whole("Ba Tơ", "2", "3", "5", "na").whole("Sơn Hà", "2", "3", "5", "9");

        // 3 of 7 in area 1 stay 42,86%, of 10 points again: 30/7; with area 2 it is 93/7 of 20.
        var khe = of("Tịnh Khê");
        assertThat(khe.now().area(round.nodes.get("1"))).isEqualTo(new Part(Fraction.of(30, 7), Fraction.of(10), 2, 2));
        assertThat(khe.now().total().points()).isEqualTo(Fraction.of(93, 7));
        assertThat(khe.now().total().max()).isEqualTo(Fraction.of(20));
        assertThat(khe.said(words("vi"))).containsExactly("1 Chỉ đạo, điều hành: 3,00 điểm không áp dụng được chia cho các mục còn lại theo điểm tối đa, điểm × 10,00/7,00.");
        assertThat(khe.said(words("en"))).containsExactly("1 Chỉ đạo, điều hành: 3.00 points that do not apply are shared out among the rest in proportion to the maxima, points × 10.00/7.00.");
        assertThat(of("Ba Tơ").now().total().max()).isEqualTo(Fraction.of(10));
        assertThat(of("Sơn Hà").said(words("vi"))).isEmpty();
        assertThat(SheetNotes.of(table(), words("vi"))).containsExactly("Điểm của phần không áp dụng chia cho các mục còn lại của lĩnh vực theo điểm tối đa: 1 Chỉ đạo, điều hành.");
        var told = new java.util.ArrayList<String>();
        totals.run(told::add);
        assertThat(told).isEmpty();
    }

    @Test
    void an_area_that_does_not_apply_is_shared_out_over_the_whole_sheet_where_the_set_says_so() {
        round = new Round(jdbc, "{\"shared\": [\"total\"]}").whole("Ba Tơ", "2", "1", "5", "na");

        assertThat(of("Ba Tơ").now().total().max()).isEqualTo(Fraction.of(20));
        assertThat(of("Ba Tơ").now().total().points()).isEqualTo(Fraction.of(16));
        assertThat(of("Ba Tơ").now().survey().points()).isEqualTo(Fraction.of(10));
        assertThat(of("Ba Tơ").said(words("vi"))).containsExactly("Cả phiếu: 10,00 điểm không áp dụng được chia cho các lĩnh vực còn lại theo điểm tối đa, điểm × 20,00/10,00.");
        var told = new java.util.ArrayList<String>();
        totals.run(told::add);
        assertThat(told).isEmpty();
    }

    @Test
    void the_snapshot_keeps_grade_reason_and_commendation_whatever_is_said_later() {
        round = new Round(jdbc, "{\"knock_outs\": [{\"code\": \"1.1\", \"at_most\": 0, \"grade\": \"Khá\"}], \"quota\": 50}");
        round.whole("Tịnh Khê", "0", "3", "5", "10").whole("Ba Tơ", "1", "3", "4", "9");

        var made = snapshots.freeze(campaigns.campaign(round.campaign), round.people.get("mai.ubnd"));
        round.run("update appraisal.verdict set numerator = 2 where node_id = %d".formatted(round.nodes.get("1.1")));

        var frozen = snapshots.content(made.id(), made.digest());
        var khe = frozen.agencies().getFirst();
        assertThat(khe.name()).isEqualTo("Xã Tịnh Khê");
        assertThat(List.of(khe.rated(), khe.grade())).containsExactly(1, 2);
        assertThat(khe.gradeLimited()).isTrue();
        assertThat(khe.limits()).extracting(said -> said.in("en")).containsExactly("1.1 Kế hoạch has 0.00 points; 0.00 or fewer knock out. Therefore: at best Fair, not commended.");
        assertThat(frozen.agencies().get(1).forCommendation()).isTrue();
        assertThat(frozen.notes()).isNotEmpty();
        assertThat(ResultsCsv.of(frozen)).contains(",Tốt,,\"1.1 Kế hoạch được 0,00 điểm", ",Khá,yes,");
        // What was frozen is what is still shown: grades come from the points of that day.
        assertThat(of("Tịnh Khê").grade()).extracting("name").isEqualTo("Khá");
    }

    @Test
    void a_snapshot_of_the_first_format_is_still_read() {
        var json = JsonMapper.builder().build();
        round = new Round(jdbc).whole("Tịnh Khê", "0", "3", "5", "10");
        var tree = (tools.jackson.databind.node.ObjectNode) json.readTree(json.writeValueAsString(snapshots.frozen(table())));
        tree.remove("notes");
        var agency = (tools.jackson.databind.node.ObjectNode) tree.get("agencies").get(0);
        agency.remove(List.of("rated", "commended", "limits", "based"));

        var old = json.readValue(tree.toString(), Frozen.class);
        assertThat(old.notes()).isEmpty();
        assertThat(old.agencies().getFirst().limits()).isEmpty();
        assertThat(old.agencies().getFirst().gradeLimited()).isFalse();
        assertThat(old.agencies().getFirst().forCommendation()).isFalse();
    }

    @Test
    void rules_cost_the_same_statements_for_one_agency_and_for_a_thousand() {
        round = new Round(jdbc, KNOCK_OUT).whole("Tịnh Khê", "0", "3", "5", "10");
        long few = statements();
        jdbc.sql("""
                        with a as (insert into agency.agency select from generate_series(1, 1000) returning id)
                        insert into campaign.participant (campaign_id, agency_id, code, name, short_name, kind, version_id)
                        select :campaign, id, id::text, 'Xã ' || id, id::text, 'xã', :version from a
                        """).param("campaign", round.campaign).param("version", round.version).update();

        assertThat(statements()).isEqualTo(few);
    }

    private long statements() {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            var campaign = campaigns.campaign(round.campaign);
            long before = SwitchedDataSource.statements();
            standings.of(campaign);
            fewest = Math.min(fewest, SwitchedDataSource.statements() - before);
        }
        return fewest;
    }

    private Words words(String language) {
        return Words.of(messages, language);
    }

    private Standings.Table table() {
        return standings.of(campaigns.campaign(round.campaign));
    }

    private Standing of(String commune) {
        return java.util.Objects.requireNonNull(table().of(round.participants.get(commune)));
    }

    private List<String> commended() {
        return table().rows().stream().filter(Standing::commended).map(s -> s.participant().shortName()).toList();
    }
}
