package openpar.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import openpar.agency.AgencyLibrary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 34 provinces and 3,321 communes with a year of scores, for benches; Quảng Ngãi stays the demo province. */
@Service
class Nation {
    private final JdbcClient jdbc;
    private final DemoProvince demo;
    private final AgencyLibrary agencies;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Nation(JdbcClient jdbc, DemoProvince demo, AgencyLibrary agencies, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.demo = demo;
        this.agencies = agencies;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Transactional
    void load() throws IOException {
        var plan = DemoPlan.from(clock);
        var texts = new DemoTexts();
        agencies.loadNation();
        long version = jdbc.sql("select version_id from campaign.campaign_set order by campaign_id desc limit 1")
                .query(Long.class)
                .single();
        long before = jdbc.sql(
                        "select distinct p.version_id from campaign.participant p join campaign.campaign c on c.id = p.campaign_id where c.concluded_at is not null")
                .query(Long.class)
                .single();
        var leaves = demo.leaves(version);
        var formerLeaves = demo.leaves(before);
        var cast = new DemoCast(jdbc, String.valueOf(passwords.encode(DemoCast.PASSWORD)), plan.day(-60, 8, 0));
        var communes = DemoCommunes.allAppraised(jdbc, cast);
        for (long province : provinces()) {
            var lastYear = new DemoLastYear(jdbc, texts);
            long former = lastYear.campaign(province, before, 2025, plan.day(-280, 9, 0));
            lastYear.points(former, formerLeaves);
            province(province, version, former, communes, cast, leaves, plan, texts);
        }
        jdbc.sql("analyze").update();
    }

    private List<Long> provinces() {
        return jdbc.sql("""
                        select a.agency_id
                        from agency.current a
                        where a.kind in ('tỉnh', 'thành phố') and a.code <> :demo
                        order by a.code
                        """).param("demo", DemoProvince.CODE).query(Long.class).list();
    }

    private void province(
            long province,
            long version,
            long former,
            DemoCommunes makers,
            DemoCast cast,
            List<DemoLeaf> leaves,
            DemoPlan plan,
            DemoTexts texts) {
        long administrator = cast.person(
                "qt." + province, "Quản trị " + province, "Chuyên viên", province, Map.of("administrator", province));
        long appraiser = cast.person(
                "td." + province, "Thẩm định " + province, "Chuyên viên", province, Map.of("appraiser", province));
        long campaign = new DemoCampaign(jdbc, plan).open(province, version, former, 2026, administrator);
        var communes = makers.of(campaign);
        var sheets = new DemoSheets(jdbc, plan, texts);
        var states = new DemoStates(jdbc, plan, administrator);
        communes.forEach(c -> sheets.fill(c, states.assessment(c), leaves));
        sheets.flush();
        var council = Map.of("Sở Nội vụ", appraiser);
        new DemoAssignments(jdbc, plan).assign(campaign, version, administrator, council, leaves);
        var reasons = demo.reasons();
        var verdicts = new DemoCouncil(jdbc, plan, texts, council, reasons);
        communes.forEach(c -> verdicts.appraise(c, leaves, sheets.declared().getOrDefault(c.participant(), Map.of())));
        verdicts.flush();
        new DemoSurvey(jdbc, plan).bring(campaign, administrator, communes, leaves);
        states.settle(campaign, communes);
    }
}
