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
        evidence();
        jdbc.sql("analyze").update();
    }

    /** One document of the demo province in every commune's library, linked to every leaf that was filled in. */
    private void evidence() {
        jdbc.sql("""
                        insert into evidence.document (owner_agency_id, sha256, file_name, number, issued_on, issuer, abstract, added_by, added_at)
                        select p.agency_id, d.sha256, d.file_name, d.number, d.issued_on, p.name, d.abstract, a.state_changed_by, d.added_at
                        from campaign.participant p
                        join assessment.assessment a on a.participant_id = p.id
                        cross join (select * from evidence.document order by id limit 1) d
                        where not exists (select from evidence.document own where own.owner_agency_id = p.agency_id)
                        """)
                .update();
        jdbc.sql("""
                        insert into evidence.link (document_id, owner, round, pages, added_by, added_at)
                        select d.id, 'leaf:' || p.id || '/' || l.node_id, 'self', '1', d.added_by, d.added_at
                        from campaign.participant p
                        join assessment.assessment a on a.participant_id = p.id
                        join assessment.leaf l on l.assessment_id = a.id and l.evidence_count = 0 and l.status <> 'missing'
                        join evidence.document d on d.owner_agency_id = p.agency_id and d.issuer = p.name
                        """)
                .update();
        jdbc.sql("""
                        update assessment.leaf l
                        set evidence_count = 1
                        from assessment.assessment a
                        where a.id = l.assessment_id and l.evidence_count = 0
                          and exists (select from evidence.link k where k.owner = 'leaf:' || a.participant_id || '/' || l.node_id)
                        """)
                .update();
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
