package openpar.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import openpar.OpenParTest;
import openpar.TestClock;
import openpar.campaign.Openings;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.DraftNodes;
import openpar.criteria.DraftSaved;
import openpar.criteria.InputField;
import openpar.criteria.NodeContent;
import openpar.kit.job.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bộ Nội vụ issues a frame, Quảng Ngãi asks for more inside one of its leaves, and chị Hà of xã Tịnh Khê is assessed by that. */
@OpenParTest
class ExtendedCampaignTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    DraftNodes nodes;

    @Autowired
    Plans plans;

    @Autowired
    Openings openings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    List<Check> checks;

    private Web quan;
    private long frame;
    private long extension;

    @BeforeEach
    void begin() {
        clock.set(TestClock.at("2026-11-02T08:00:00"));
        cast.people();
        quan = Web.at(port).as(Cast.QUAN);
        frame = sets.load(cast.agency("Bộ Nội vụ"), "commune", 2026, "Bộ Nội vụ", null);
        sets.publish(frame, null);
        extension = id(quan.post("/drafting/" + frame + "/extension", "owner", Long.toString(cast.agency(Cast.QUANG_NGAI))));
        long leaf = sets.version(extension).node("1.3.1").id();
        part(leaf, "Kiểm tra phòng chuyên môn", "a");
        part(leaf, "Kiểm tra đơn vị sự nghiệp", "b");
    }

    @Test
    void parts_of_an_extension_are_filled_in_roll_up_and_leave_the_rest_of_the_frame_comparable() {
        assertThat(quan.get("/drafting/" + extension + "/differences/" + frame).body()).contains("1.3.1.a Kiểm tra phòng chuyên môn", "1.3.1.b Kiểm tra đơn vị sự nghiệp");
        assertThat(quan.get("/drafting/" + extension + "/checks").body()).doesNotContain("cộng đúng bằng điểm của bộ khung");
        sets.publish(extension, cast.person(Cast.QUAN));
        assertThat(sets.version(extension).maximum(null)).isEqualByComparingTo(sets.version(frame).maximum(null));

        long campaign = plans.create(cast.agency(Cast.QUANG_NGAI), Cast.plan(extension), cast.person(Cast.QUAN));
        assertThat(openings.open(campaign, cast.person(Cast.QUAN))).isInstanceOf(Openings.Outcome.Opened.class);
        clock.set(TestClock.at("2026-12-01T09:00:00"));

        var ha = Web.at(port).as(Cast.HA);
        String sheet = ha.get("/assessment").location().replaceAll(".*(/assessment/\\d+).*", "$1");
        assertThat(ha.get(sheet + "/leaf/1.3.1.a").body()).contains("Kiểm tra phòng chuyên môn", "Kiểm tra đơn vị sự nghiệp");
        declare(ha, sheet, "1.3.1.a", "a", 4, 4);
        declare(ha, sheet, "1.3.1.b", "b", 2, 4);

        assertThat(points("1.3.1.a")).isEqualTo("0.5");
        assertThat(points("1.3.1.b")).isEqualTo("0.25");
        assertThat(jdbc.sql("select count(*) from assessment.leaf l join criteria.node n on n.id = l.node_id where n.key = '1.3.1'").query(Long.class).single()).isZero();
        assertThat(quan.get("/result/" + cast.participant(Cast.TINH_KHE)).body()).contains("1.3.1.a", "0,75");
        comparable();
        var told = new ArrayList<String>();
        checks.stream().filter(c -> List.of("result.totals", "assessment.self-points").contains(c.name())).forEach(c -> c.run(told::add));
        assertThat(told).isEmpty();
    }

    /** Both parts stand below the leaf of the frame, which comes to what they add up to. */
    private void comparable() {
        String result = "/result/" + cast.participant(Cast.TINH_KHE);
        assertThat(quan.get(result).body()).contains("href=\"" + result + "/frame\"", "So với bộ khung");

        var page = quan.get(result + "/frame").body();
        assertThat(page).contains("Xã Tịnh Khê theo bộ khung", "chia nhỏ 1 mục của bộ khung", "gồm 2 phần riêng", "1.3.1.a", "/passport/1.3.1.b");
        assertThat(row(page, "1.3.1")).containsSubsequence("1,00", "1,00", "0,75");
        assertThat(row(page, "1.3.1.b")).containsSubsequence("0,50", "0,25");
        int khe = Integer.parseInt(result.replaceAll("\\D", ""));
        jdbc.sql("""
                        insert into appraisal.verdict (participant_id, node_id, round, kind, status, numerator, denominator, decided_by, decided_at)
                        select :participant, n.id, 1, 'other', 'scored', 1, 3, :person, now() from criteria.node n where n.version_id = :version and n.key in ('1.3.1.a', '1.3.1.b')
                        """).param("participant", khe).param("person", cast.person(Cast.QUAN)).param("version", extension).update();
        assertThat(row(quan.get(result + "/frame").body(), "1.3.1")).containsSubsequence("1,00", "1,00", "0,75", "0,67", "66,67%");
        assertThat(row(quan.get(result + "/frame").body(), "1.3.1.a")).containsSubsequence("0,33", "66,67%");

        quan.post("/language", "language", "en", "back", "/");
        assertThat(quan.get(result + "/frame").body()).contains("2 parts of its own", "Leaf by leaf of the frame").doesNotContain("phần riêng");
        quan.post("/language", "language", "vi", "back", "/");
        jdbc.sql("delete from appraisal.verdict").update();
    }

    private static String row(String page, String code) {
        return page.replaceAll("(?s).*<tr><td class=\"secondary cell--tight\">" + java.util.regex.Pattern.quote(code) + "</td>(.*?)</tr>.*", "$1");
    }

    /** Half of the leaf's point, for the share that was inspected. */
    private void part(long leaf, String name, String letter) {
        long id = id(quan.post("/drafting/" + extension + "/node", "parent", Long.toString(leaf), "name", name));
        var draft = nodes.find(extension, id).orElseThrow();
        var inputs = List.of(new InputField("so_" + letter, "Số đã kiểm tra", "đơn vị", ""), new InputField("tong_" + letter, "Tổng số", "đơn vị", ""));
        var content = new NodeContent(
                draft.content().code(), name, "", new BigDecimal("0.5"), "self", "ratio", "{\"numerator\":\"so_%s\",\"denominator\":\"tong_%s\"}".formatted(letter, letter),
                "Tỷ lệ đã kiểm tra × 0,5 điểm", inputs, "", "Sở Nội vụ", "", "", "");
        assertThat(nodes.save(extension, id, draft.revision(), content, cast.person(Cast.QUAN))).isInstanceOf(DraftSaved.Done.class);
    }

    private static void declare(Web web, String sheet, String leaf, String letter, int part, int whole) {
        assertThat(web.post(sheet + "/leaf/" + leaf, "version.tong_" + letter, "0", "figure.tong_" + letter, "" + whole, "version.so_" + letter, "0", "figure.so_" + letter, "" + part).status())
                .isIn(200, 303);
    }

    private String points(String key) {
        return jdbc.sql("select trim_scale(l.numerator / l.denominator)::text from assessment.leaf l join criteria.node n on n.id = l.node_id where n.key = ? and l.numerator is not null")
                .param(key)
                .query(String.class)
                .single();
    }

    private static long id(Web.Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return Long.parseLong(answer.location().replaceAll(".*/", ""));
    }
}
