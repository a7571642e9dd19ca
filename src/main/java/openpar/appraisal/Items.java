package openpar.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies before an appraiser. The view {@code appraisal.assigned} leaves out everything of the appraiser's own agency. */
@Repository
class Items {
    private static final String SELECT = """
            select p.participant_id, p.campaign_id, p.agency_id, p.name as agency, p.short_name, p.kind as agency_kind, p.version_id, n.id as node_id,
                   s.state as sheet, s.submitted_at, coalesce(s.late, false) as late,
                   l.status as self_status, l.numerator, l.denominator, coalesce(l.explanation, '') as explanation, l.not_applicable,
                   coalesce(l.evidence_count, 0) as evidence_count
            from campaign.participants p
            join criteria.node n on n.version_id = p.version_id and n.id = :node and n.leaf
            left join assessment.sheets s on s.participant_id = p.participant_id
            left join assessment.council_leaves l on l.participant_id = p.participant_id and l.node_id = n.id
            where p.participant_id = :participant
            """;

    /** A leaf of an agency with what was said of it so far. */
    record Station(long nodeId, boolean done) {}

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The item if it was assigned to this person. */
    Optional<Item> assigned(long person, long participant, long node) {
        return jdbc.sql(SELECT + """
                          and exists (select from appraisal.assigned i
                                      where i.person_id = :person and i.participant_id = p.participant_id and i.node_id = n.id)
                        """)
                .param("person", person)
                .param("participant", participant)
                .param("node", node)
                .query(Items::item)
                .optional();
    }

    /** The item for those who read over the council's shoulder: secretary, chair, administrator. */
    Optional<Item> look(long participant, long node) {
        return jdbc.sql(SELECT)
                .param("participant", participant)
                .param("node", node)
                .query(Items::item)
                .optional();
    }

    boolean isAssigned(long person, long participant) {
        return jdbc.sql(
                        "select exists (select from appraisal.assigned where person_id = :person and participant_id = :participant)")
                .param("person", person)
                .param("participant", participant)
                .query(Boolean.class)
                .single();
    }

    boolean isAssigned(long person, long participant, long node) {
        return jdbc.sql("""
                        select exists (select from appraisal.assigned
                                       where person_id = :person and participant_id = :participant and node_id = :node)
                        """)
                .param("person", person)
                .param("participant", participant)
                .param("node", node)
                .query(Boolean.class)
                .single();
    }

    /** Has anybody of the council decided anything on this agency's sheet? */
    boolean isDecided(long participant) {
        return jdbc.sql("""
                        select exists (select from appraisal.verdict where participant_id = :participant)
                            or exists (select from appraisal.adjustment where participant_id = :participant)
                        """)
                .param("participant", participant)
                .query(Boolean.class)
                .single();
    }

    Progress progress(long person, long campaign) {
        return jdbc.sql("""
                        select count(distinct i.participant_id) as agencies, count(*) as items,
                               count(*) filter (where v2.id is not null or v1.status <> 'pending') as done,
                               count(*) filter (where v2.id is null and q.kind = 'asked' and r.sent_at is null) as waiting,
                               count(*) filter (where v2.id is null and r.sent_at is not null) as replied
                        from appraisal.assigned i
                        left join appraisal.verdict v1 on v1.participant_id = i.participant_id and v1.node_id = i.node_id and v1.round = 1
                        left join appraisal.verdict v2 on v2.participant_id = i.participant_id and v2.node_id = i.node_id and v2.round = 2
                        left join appraisal.explanation_request q
                               on q.participant_id = i.participant_id and q.node_id = i.node_id and q.withdrawn_at is null
                        left join appraisal.reply r on r.request_id = q.id
                        where i.person_id = :person and i.campaign_id = :campaign
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .query(Progress.class)
                .single();
    }

    /** The agencies with this leaf in the order of names, around one of them. */
    List<Neighbour> strip(long person, long campaign, long node, long participant) {
        return jdbc.sql("""
                        with mine as (
                            select p.participant_id, p.short_name, row_number() over (order by p.name collate kit.vi, p.participant_id) as place, count(*) over () as of
                            from appraisal.assigned i
                            join campaign.participants p on p.participant_id = i.participant_id
                            where i.person_id = :person and i.campaign_id = :campaign and i.node_id = :node
                        ), here as (
                            select greatest(1, least(place - 5, of - 9)) as first from mine where participant_id = :participant
                        ), near as materialized (
                            select m.* from mine m cross join here where m.place between here.first - 1 and here.first + 10
                        )
                        select m.participant_id, m.short_name, m.place, m.of, c.items, c.done, c.waiting,
                               coalesce(s.state in ('submitted', 'locked'), false) as submitted
                        from near m
                        left join assessment.sheets s on s.participant_id = m.participant_id
                        cross join lateral (
                            select count(*) as items,
                                   count(*) filter (where v2.id is not null or v1.status <> 'pending') as done,
                                   count(*) filter (where v2.id is null and v1.status = 'pending') as waiting
                            from appraisal.assigned i
                            left join appraisal.verdict v1 on v1.participant_id = i.participant_id and v1.node_id = i.node_id and v1.round = 1
                            left join appraisal.verdict v2 on v2.participant_id = i.participant_id and v2.node_id = i.node_id and v2.round = 2
                            where i.person_id = :person and i.participant_id = m.participant_id
                        ) c
                        order by m.place
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .param("node", node)
                .param("participant", participant)
                .query(Neighbour.class)
                .list();
    }

    /** The leaves of one agency that a person appraises. */
    List<Station> stations(long person, long participant) {
        return jdbc.sql("""
                        select i.node_id, v2.id is not null or coalesce(v1.status <> 'pending', false) as done
                        from appraisal.assigned i
                        left join appraisal.verdict v1 on v1.participant_id = i.participant_id and v1.node_id = i.node_id and v1.round = 1
                        left join appraisal.verdict v2 on v2.participant_id = i.participant_id and v2.node_id = i.node_id and v2.round = 2
                        where i.person_id = :person and i.participant_id = :participant
                        """)
                .param("person", person)
                .param("participant", participant)
                .query(Station.class)
                .list();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp submitted = row.getTimestamp("submitted_at");
        return new Item(
                row.getLong("participant_id"),
                row.getLong("campaign_id"),
                row.getLong("agency_id"),
                row.getString("agency"),
                row.getString("short_name"),
                row.getString("agency_kind"),
                row.getLong("version_id"),
                row.getLong("node_id"),
                row.getString("sheet"),
                submitted == null ? null : submitted.toInstant(),
                row.getBoolean("late"),
                row.getString("self_status"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getString("explanation"),
                row.getString("not_applicable"),
                row.getInt("evidence_count"));
    }
}
