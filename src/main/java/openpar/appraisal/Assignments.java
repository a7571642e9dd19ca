package openpar.appraisal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import openpar.audit.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who appraises what: by criterion and group of agencies, not by role. */
@Service
class Assignments {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those who may be given something in this campaign: appraisers whose role reaches the owner's agencies. */
    List<Workload> people(long campaign, long owner) {
        var held = new HashMap<Long, Map<Long, Long>>();
        for (var assignment : of(campaign)) {
            held.computeIfAbsent(assignment.personId(), p -> new HashMap<>()).merge(assignment.nodeId(), 1L, Long::sum);
        }
        return jdbc.sql("""
                        select w.person_id, w.full_name as name, a.name as agency, count(i.node_id) as items,
                               count(*) filter (where v2.id is not null or v1.status <> 'pending') as done
                        from account.people w
                        join agency.current a on a.agency_id = w.agency_id
                        left join appraisal.assigned i on i.person_id = w.person_id and i.campaign_id = :campaign
                        left join appraisal.verdict v1 on v1.participant_id = i.participant_id and v1.node_id = i.node_id and v1.round = 1
                        left join appraisal.verdict v2 on v2.participant_id = i.participant_id and v2.node_id = i.node_id and v2.round = 2
                        where w.active
                          and exists (select from account.current_grants g
                                      join agency.subtree t on t.ancestor_id = g.agency_id and t.descendant_id = :owner
                                      where g.person_id = w.person_id and g.role = 'appraiser')
                        group by w.person_id, w.full_name, a.name
                        order by a.name collate kit.vi, w.full_name collate kit.vi
                        """)
                .param("campaign", campaign)
                .param("owner", owner)
                .query((row, i) -> new Workload(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("agency"),
                        row.getLong("items"),
                        row.getLong("done"),
                        held.getOrDefault(row.getLong("person_id"), Map.of())))
                .list();
    }

    List<Assignment> of(long campaign) {
        return jdbc.sql("""
                        select a.id, a.person_id, a.node_id, a.group_id, g.name as "group"
                        from appraisal.assignment a
                        left join campaign.agency_group g on g.id = a.group_id
                        where a.campaign_id = :campaign and a.ended_at is null
                        order by a.id
                        """).param("campaign", campaign).query(Assignment.class).list();
    }

    /**
     * @param group null: every group; takes the place of what the person holds of single groups
     * @return how many leaves are newly in the person's hands
     */
    @Transactional
    public int assign(long campaign, long owner, long person, List<Long> nodes, @Nullable Long group, long by) {
        Long[] ids = nodes.toArray(Long[]::new);
        if (group == null) {
            jdbc.sql("""
                            update appraisal.assignment set ended_at = :now
                            where campaign_id = :campaign and person_id = :person and node_id = any (:nodes) and group_id is not null and ended_at is null
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("campaign", campaign)
                    .param("person", person)
                    .param("nodes", ids)
                    .update();
        }
        int assigned = jdbc.sql("""
                        insert into appraisal.assignment (campaign_id, person_id, version_id, node_id, group_id, assigned_by, assigned_at)
                        select :campaign, :person, n.version_id, n.id, :group, :by, :now
                        from criteria.node n
                        where n.id = any (:nodes) and n.leaf
                          and not exists (select from appraisal.assignment a
                                          where a.campaign_id = :campaign and a.person_id = :person and a.node_id = n.id
                                            and (a.group_id is null or a.group_id = :group) and a.ended_at is null)
                        """)
                .param("campaign", campaign)
                .param("person", person)
                .param("nodes", ids)
                .param("group", group, java.sql.Types.BIGINT)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        record(owner, by, "appraisal.assigned", campaign, person, nodes, group, assigned);
        return assigned;
    }

    /** Ends what a person holds of these leaves, for one group or (null) for every group. What was decided stays. */
    @Transactional
    public int end(long campaign, long owner, long person, List<Long> nodes, @Nullable Long group, long by) {
        int ended = jdbc.sql("""
                        update appraisal.assignment set ended_at = :now
                        where campaign_id = :campaign and person_id = :person and node_id = any (:nodes) and ended_at is null
                          and (:group::bigint is null or group_id = :group)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("campaign", campaign)
                .param("person", person)
                .param("nodes", nodes.toArray(Long[]::new))
                .param("group", group, java.sql.Types.BIGINT)
                .update();
        record(owner, by, "appraisal.assignment.ended", campaign, person, nodes, group, ended);
        return ended;
    }

    private void record(
            long owner,
            long by,
            String action,
            long campaign,
            long person,
            List<Long> nodes,
            @Nullable Long group,
            int count) {
        var arguments = new TreeMap<String, @Nullable Object>();
        arguments.put("person", person);
        arguments.put("nodes", new ArrayList<>(nodes));
        arguments.put("group", group);
        arguments.put("count", count);
        journal.record(Journal.ADMINISTRATION, by, action, "campaign:" + campaign, owner, arguments);
    }
}
