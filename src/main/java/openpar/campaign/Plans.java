package openpar.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import openpar.audit.Journal;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Draws up campaigns and changes them: everything while they are drafts, the dates alone once they are open. */
@Repository
public class Plans {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Journal journal;
    private final Clock clock;

    Plans(JdbcClient jdbc, NamedParameterJdbcOperations batches, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public long create(long ownerAgencyId, Plan plan, long person) {
        long campaign = jdbc.sql("""
                        insert into campaign.campaign (owner_agency_id, name, year, previous_id, late_policy, ties, tie_keys, compare_as, decimals, created_at, created_by)
                        values (:owner, :name, :year, :previous, :latePolicy, :ties, :tieKeys, :compareAs, :decimals, :now, :person)
                        returning id
                        """)
                .params(head(plan))
                .param("owner", ownerAgencyId)
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .query(Long.class)
                .single();
        writeParts(campaign, plan);
        record("campaign.drawn-up", campaign, ownerAgencyId, person, plan);
        return campaign;
    }

    /** A draft is laid down anew. */
    @Transactional
    public void change(Campaign campaign, Plan plan, long person) {
        if (!campaign.isDraft()) {
            throw new IllegalStateException("Campaign " + campaign.id() + " is no draft");
        }
        jdbc.sql("""
                        update campaign.campaign
                        set name = :name, year = :year, previous_id = :previous, late_policy = :latePolicy, ties = :ties, tie_keys = :tieKeys,
                            compare_as = :compareAs, decimals = :decimals
                        where id = :campaign
                        """).params(head(plan)).param("campaign", campaign.id()).update();
        for (String part : List.of("campaign_set", "agency_group", "grade", "phase", "left_out")) {
            jdbc.sql("delete from campaign." + part + " where campaign_id = :campaign")
                    .param("campaign", campaign.id())
                    .update();
        }
        writeParts(campaign.id(), plan);
        record("campaign.changed", campaign.id(), campaign.ownerAgencyId(), person, plan);
    }

    /** In an open campaign the dates may still move; what is assessed may not. */
    @Transactional
    public void reschedule(Campaign campaign, List<Plan.Stage> stages, long person) {
        batches.batchUpdate("""
                insert into campaign.phase (campaign_id, kind, opens_at, closes_at)
                values (:campaign, :kind, :opensAt, :closesAt)
                on conflict (campaign_id, kind) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at
                """, stages(campaign.id(), stages));
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "campaign.rescheduled",
                "campaign:" + campaign.id(),
                campaign.ownerAgencyId(),
                Map.of("phases", dates(stages)));
    }

    private void writeParts(long campaign, Plan plan) {
        var groups = plan.kinds().stream()
                .map(Plan.Kind::group)
                .filter(g -> !g.isBlank())
                .distinct()
                .toList();
        batches.batchUpdate(
                "insert into campaign.agency_group (campaign_id, name, position) values (:campaign, :name, :position)",
                groups.stream()
                        .map(g -> row(campaign).addValue("name", g).addValue("position", groups.indexOf(g) + 1))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into campaign.campaign_set (campaign_id, agency_kind, version_id, ranked, group_id)
                values (:campaign, :kind, :version, :ranked, (select id from campaign.agency_group where campaign_id = :campaign and name = :group))
                """,
                plan.kinds().stream()
                        .map(k -> row(campaign)
                                .addValue("kind", k.agencyKind())
                                .addValue("version", k.versionId())
                                .addValue("ranked", k.ranked())
                                .addValue("group", k.group()))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "insert into campaign.grade (campaign_id, position, name, name_en, from_rate) values (:campaign, :position, :name, :nameEn, :from)",
                plan.grades().stream()
                        .map(g -> row(campaign)
                                .addValue("position", plan.grades().indexOf(g) + 1)
                                .addValue("name", g.name())
                                .addValue("nameEn", g.nameEn())
                                .addValue("from", g.fromRate()))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "insert into campaign.phase (campaign_id, kind, opens_at, closes_at) values (:campaign, :kind, :opensAt, :closesAt)",
                stages(campaign, plan.stages()));
        batches.batchUpdate(
                """
                insert into campaign.left_out (campaign_id, agency_id)
                select :campaign, :agency
                where exists (select from agency.current a join campaign.campaign_set s on s.agency_kind = a.kind
                              where a.agency_id = :agency and s.campaign_id = :campaign)
                """,
                plan.leftOut().stream().map(agency -> row(campaign).addValue("agency", agency)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource[] stages(long campaign, List<Plan.Stage> stages) {
        return stages.stream()
                .map(s -> row(campaign)
                        .addValue("kind", s.kind().word())
                        .addValue("opensAt", s.opensAt().atOffset(ZoneOffset.UTC))
                        .addValue("closesAt", s.closesAt().atOffset(ZoneOffset.UTC)))
                .toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource row(long campaign) {
        return new MapSqlParameterSource("campaign", campaign);
    }

    private static Map<String, Object> head(Plan plan) {
        var head = new java.util.HashMap<String, Object>();
        head.put("name", plan.name());
        head.put("year", plan.year());
        head.put(
                "previous",
                new org.springframework.jdbc.core.SqlParameterValue(java.sql.Types.BIGINT, plan.previousId()));
        head.put("latePolicy", plan.latePolicy().word());
        head.put("ties", plan.ties().word());
        head.put("tieKeys", plan.tieKeys().toArray(String[]::new));
        head.put("compareAs", plan.compareAs());
        head.put("decimals", plan.decimals());
        return head;
    }

    private void record(String action, long campaign, long owner, long person, Plan plan) {
        journal.record(
                Journal.ADMINISTRATION,
                person,
                action,
                "campaign:" + campaign,
                owner,
                Map.of(
                        "year", plan.year(),
                        "late", plan.latePolicy().word(),
                        "ties", plan.ties().word(),
                        "versions",
                                plan.kinds().stream()
                                        .map(Plan.Kind::versionId)
                                        .distinct()
                                        .toList(),
                        "left_out", plan.leftOut().stream().sorted().toList(),
                        "phases", dates(plan.stages())));
    }

    private static Map<String, String> dates(List<Plan.Stage> stages) {
        var dates = new java.util.TreeMap<String, String>();
        stages.forEach(s -> dates.put(s.kind().word(), s.opensAt() + "/" + s.closesAt()));
        return dates;
    }
}
