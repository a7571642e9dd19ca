package openpar.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import openpar.agency.AgencyLibrary;
import openpar.criteria.CriteriaSets;
import openpar.criteria.ReasonCodes;
import openpar.criteria.RuleJson;
import openpar.scoring.Fraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Quảng Ngãi 2026 with its 96 communes, at every stage of a campaign. */
@Service
class DemoProvince {
    private static final List<String> DEPARTMENTS = List.of(
            "Sở Nội vụ",
            "Trung tâm Phục vụ hành chính công tỉnh",
            "Sở Tài chính",
            "Sở Khoa học và Công nghệ",
            "Sở Tư pháp",
            "Văn phòng UBND tỉnh",
            "Thanh tra tỉnh");

    static final String CODE = "51";

    private final JdbcClient jdbc;
    private final AgencyLibrary agencies;
    private final CriteriaSets sets;
    private final ReasonCodes reasonCodes;
    private final DemoEvidence evidence;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoProvince(
            JdbcClient jdbc,
            AgencyLibrary agencies,
            CriteriaSets sets,
            ReasonCodes reasonCodes,
            DemoEvidence evidence,
            PasswordEncoder passwords,
            Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.sets = sets;
        this.reasonCodes = reasonCodes;
        this.evidence = evidence;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** How good a commune is, always the same for a code. */
    static double quality(String code) {
        double spread = new Random(code.hashCode() * 17L).nextGaussian();
        return Math.clamp(0.82 + 0.07 * spread, 0.62, 0.97);
    }

    @Transactional
    void load() throws IOException {
        var plan = DemoPlan.from(clock);
        var texts = new DemoTexts();
        long province = agencies.loadProvince(CODE);
        int year = 2026;
        long version = sets.load(province, "commune", year, "UBND tỉnh Quảng Ngãi", null);
        long versionBefore = sets.load(province, "commune", year - 1, "UBND tỉnh Quảng Ngãi", null);
        var conditions = new DemoConditions(jdbc);
        conditions.put(version);
        sets.publish(version, null);
        sets.publish(versionBefore, null);
        sets.match(version, versionBefore);
        reasonCodes.load(province, null);
        var cast = new DemoCast(jdbc, String.valueOf(passwords.encode(DemoCast.PASSWORD)), plan.day(-60, 8, 0));
        var council = council(cast, province);
        long administrator = Objects.requireNonNull(council.get("quan.snv"));
        long before = new DemoLastYear(jdbc, texts).campaign(province, versionBefore, year - 1, plan.day(-280, 9, 0));
        new DemoLastYear(jdbc, texts).points(before, leaves(versionBefore));
        long campaign = new DemoCampaign(jdbc, plan).open(province, version, before, year, administrator);
        var communes = DemoCommunes.atEveryStage(jdbc, cast).of(campaign);
        var leaves = leaves(version);
        var sheets = new DemoSheets(jdbc, plan, texts);
        var states = new DemoStates(jdbc, plan, administrator);
        for (var commune : communes) {
            sheets.fill(commune, states.assessment(commune), conditions.applying(commune, leaves));
        }
        sheets.flush();
        conditions.mark(campaign);
        new DemoAssignments(jdbc, plan).assign(campaign, version, administrator, byDepartment(council), leaves);
        var verdicts = new DemoCouncil(jdbc, plan, texts, byDepartment(council), reasons());
        communes.stream()
                .filter(c -> c.stage().ordinal() >= DemoStage.IN_ROUND_1.ordinal())
                .forEach(c -> verdicts.appraise(c, conditions.applying(c, leaves), sheets.declared().getOrDefault(c.participant(), Map.of())));
        verdicts.flush();
        new DemoSurvey(jdbc, plan).bring(campaign, administrator, communes, leaves);
        evidence.attach(plan, communes, leaves);
        states.settle(campaign, communes);
        jdbc.sql("analyze").update();
    }

    /** People of the province: by login. */
    private Map<String, Long> council(DemoCast cast, long province) {
        Map<String, Long> people = new HashMap<>();
        long home = department("Sở Nội vụ");
        people.put(
                "quan.snv",
                cast.person(
                        "quan.snv",
                        "Trần Minh Quân",
                        "Phó Trưởng phòng CCHC",
                        home,
                        Map.of("administrator", province)));
        people.put(
                "mai.ubnd",
                cast.person(
                        "mai.ubnd",
                        "Võ Thị Mai",
                        "Phó Chủ tịch UBND tỉnh, Chủ tịch Hội đồng",
                        province,
                        Map.of("chair", province)));
        people.put(
                "thanh.ttt",
                cast.person(
                        "thanh.ttt",
                        "Cao Xuân Thành",
                        "Thanh tra viên",
                        department("Thanh tra tỉnh"),
                        Map.of("viewer", province)));
        people.put(
                "ky.snv",
                cast.person("ky.snv", "Bùi Thanh Kỳ", "Thư ký Hội đồng", home, Map.of("secretary", province)));
        people.put(
                "huong.snv",
                cast.person("huong.snv", "Lê Thanh Hương", "Chuyên viên", home, Map.of("appraiser", province)));
        people.put(
                "phuoc.hcc",
                cast.person(
                        "phuoc.hcc",
                        "Đỗ Hữu Phước",
                        "Phó Giám đốc",
                        department(DEPARTMENTS.get(1)),
                        Map.of("appraiser", province)));
        people.put(
                "yen.stc",
                cast.person(
                        "yen.stc",
                        "Ngô Thị Kim Yến",
                        "Chuyên viên",
                        department(DEPARTMENTS.get(2)),
                        Map.of("appraiser", province)));
        people.put(
                "vinh.skhcn",
                cast.person(
                        "vinh.skhcn",
                        "Đặng Quốc Vinh",
                        "Trưởng phòng Chuyển đổi số",
                        department(DEPARTMENTS.get(3)),
                        Map.of("appraiser", province)));
        people.put(
                "trang.stp",
                cast.person(
                        "trang.stp",
                        "Huỳnh Thị Trang",
                        "Chuyên viên",
                        department(DEPARTMENTS.get(4)),
                        Map.of("appraiser", province)));
        people.put(
                "son.vp",
                cast.person(
                        "son.vp",
                        "Phan Ngọc Sơn",
                        "Chuyên viên",
                        department(DEPARTMENTS.get(5)),
                        Map.of("appraiser", province)));
        people.put(
                "nga.ttt",
                cast.person(
                        "nga.ttt",
                        "Trương Hoài Nga",
                        "Thanh tra viên",
                        department(DEPARTMENTS.get(6)),
                        Map.of("appraiser", province)));
        return people;
    }

    private static Map<String, Long> byDepartment(Map<String, Long> council) {
        var logins = List.of("huong.snv", "phuoc.hcc", "yen.stc", "vinh.skhcn", "trang.stp", "son.vp", "nga.ttt");
        Map<String, Long> people = new HashMap<>();
        for (int i = 0; i < logins.size(); i++) {
            people.put(DEPARTMENTS.get(i), Objects.requireNonNull(council.get(logins.get(i))));
        }
        return people;
    }

    private long department(String name) {
        return jdbc.sql("""
                        select a.agency_id
                        from agency.current a
                        join agency.attributes p on p.agency_id = a.parent_id and p.valid_to is null and p.code = :province
                        where a.search like kit.plain(:name) || ' %'
                           or exists (select from agency.alias x where x.agency_id = a.agency_id and x.search = kit.plain(:name))
                        limit 1
                        """)
                .param("province", CODE)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    Map<String, Long> reasons() {
        record Reason(String code, long id) {}
        return jdbc.sql("select code, id from criteria.reason_code").query(Reason.class).list().stream()
                .collect(Collectors.toMap(Reason::code, Reason::id, (first, second) -> first));
    }

    List<DemoLeaf> leaves(long version) {
        var json = JsonMapper.builder().build();
        return jdbc.sql("""
                        select l.*, n.not_applicable_to
                        from criteria.leaves l
                        join criteria.node n on n.id = l.node_id
                        where l.version_id = :version
                        order by l.position
                        """)
                .param("version", version)
                .query((row, i) -> {
                    List<DemoLeaf.Unit> units = new ArrayList<>();
                    json.readTree(row.getString("inputs"))
                            .forEach(n -> units.add(new DemoLeaf.Unit(
                                    n.path("name").asString(),
                                    n.path("label").asString(),
                                    n.path("unit").asString())));
                    return new DemoLeaf(
                            row.getLong("node_id"),
                            row.getString("code"),
                            row.getString("area_code"),
                            row.getString("source"),
                            Fraction.fromDecimal(row.getBigDecimal("max_points")),
                            RuleJson.read(row.getString("rule_kind"), row.getString("rule")),
                            List.copyOf(units),
                            !row.getString("not_applicable_to").isEmpty(),
                            row.getString("appraised_by"));
                })
                .list();
    }
}
