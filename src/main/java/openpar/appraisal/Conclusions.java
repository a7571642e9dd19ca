package openpar.appraisal;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openpar.audit.Journal;
import openpar.campaign.Campaign;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair's part: last adjustments with reasons, and the minutes that close the appraisal of a campaign. */
@Service
class Conclusions {
    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final VerdictRows rows;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conclusions(
            JdbcClient jdbc,
            Rounds rounds,
            VerdictRows rows,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.rows = rows;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    Optional<Conclusion> find(long campaign) {
        return jdbc.sql("""
                        select c.minutes_number, c.minutes_on, c.note, c.pending, w.full_name as chair, c.concluded_at
                        from appraisal.conclusion c
                        join account.people w on w.person_id = c.concluded_by
                        where c.campaign_id = :campaign
                        """)
                .param("campaign", campaign)
                .query((row, i) -> new Conclusion(
                        row.getString("minutes_number"),
                        row.getObject("minutes_on", LocalDate.class),
                        row.getString("note"),
                        row.getInt("pending"),
                        row.getString("chair"),
                        row.getTimestamp("concluded_at").toInstant()))
                .optional();
    }

    /** What the council still owes: items of submitted sheets without a verdict, or asked and not decided. */
    long pending(long campaign) {
        return jdbc.sql("""
                        select count(*)
                        from campaign.participants p
                        join assessment.sheets s on s.participant_id = p.participant_id and s.state in ('submitted', 'locked')
                        join criteria.node n on n.version_id = p.version_id and n.leaf and n.source <> 'survey' and n.rule_kind <> 'track'
                        where p.campaign_id = :campaign
                          and not exists (select from appraisal.verdict v
                                          where v.participant_id = p.participant_id and v.node_id = n.id and v.status <> 'pending')
                          and not exists (select from appraisal.adjustment a where a.participant_id = p.participant_id and a.node_id = n.id)
                          and not exists (select from campaign.exempt x where x.participant_id = p.participant_id and x.node_id = n.id)
                        """)
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }

    /** Agencies with their own and the council's totals in exact sums; those with the most pending first. */
    List<AgencyTotal> totals(long campaign, int page, int size) {
        var agencies = jdbc.sql("""
                        with one as (
                            select p.participant_id, p.name, coalesce(s.state, 'draft') as sheet,
                                   count(*) filter (where v1.id is null and v2.id is null and a.participant_id is null or coalesce(v2.status, v1.status) = 'pending') as pending,
                                   count(*) filter (where v2.id is not null) as second, count(*) filter (where coalesce(v2.raised, v1.raised)) as raised,
                                   count(a.participant_id) as adjusted, null::numeric as self, null::numeric as council
                            from campaign.participants p
                            join criteria.node n on n.version_id = p.version_id and n.leaf and n.source <> 'survey' and n.rule_kind <> 'track'
                            left join assessment.sheets s on s.participant_id = p.participant_id
                            left join appraisal.verdict v1 on v1.participant_id = p.participant_id and v1.node_id = n.id and v1.round = 1
                            left join appraisal.verdict v2 on v2.participant_id = p.participant_id and v2.node_id = n.id and v2.round = 2
                            left join appraisal.adjustment a on a.participant_id = p.participant_id and a.node_id = n.id
                            where p.campaign_id = :campaign
                              and not exists (select from campaign.exempt x where x.participant_id = p.participant_id and x.node_id = n.id)
                            group by p.participant_id, p.name, s.state
                        )
                        select *, count(*) over () as rows
                        from one
                        order by sheet in ('submitted', 'locked') desc, pending desc, name collate kit.vi, participant_id
                        limit :size offset :skip
                        """)
                .param("campaign", campaign)
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(AgencyTotal.class)
                .list();
        Long[] ids = agencies.stream().map(AgencyTotal::participantId).toArray(Long[]::new);
        var sums = sums(ids);
        return agencies.stream()
                .map(a -> a.with(
                        Shown.of(sums.get(a.participantId() + " self")),
                        Shown.of(sums.get(a.participantId() + " council"))))
                .toList();
    }

    /** Exact: SQL adds what has the same denominator, the few sums left are added as fractions. */
    private Map<String, Fraction> sums(Long[] participants) {
        var sums = new HashMap<String, Fraction>();
        jdbc.sql("""
                        with council as (
                            select distinct on (c.participant_id, c.node_id) c.participant_id, c.node_id, c.numerator, c.denominator
                            from appraisal.council_points c
                            where c.participant_id = any (:participants)
                            order by c.participant_id, c.node_id, case c.layer when 'adjusted' then 0 when 'round_2' then 1 else 2 end
                        ), points as (
                            select participant_id, node_id, 'self' as side, numerator, denominator
                            from assessment.council_leaves where participant_id = any (:participants)
                            union all
                            select participant_id, node_id, 'council', numerator, denominator from council
                        )
                        select p.participant_id, p.side, sum(p.numerator) as numerator, p.denominator
                        from points p
                        join criteria.node n on n.id = p.node_id and n.kind not in ('bonus', 'penalty')
                        where p.denominator is not null
                        group by p.participant_id, p.side, p.denominator
                        """)
                .param("participants", participants)
                .query(row -> {
                    var part = Item.fraction(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
                    if (part != null) {
                        sums.merge(row.getLong("participant_id") + " " + row.getString("side"), part, Fraction::plus);
                    }
                });
        return sums;
    }

    /** Items whose second verdict differs, that were raised or adjusted, or whose answer nobody has decided on. */
    List<ContestedRow> contested(long campaign, int most) {
        return jdbc.sql("""
                        select p.participant_id, p.name as agency, n.key, n.code, n.name, kit.shown(l.numerator, l.denominator) as self,
                               kit.shown(v1.numerator, v1.denominator) as first, kit.shown(v2.numerator, v2.denominator) as second,
                               kit.shown(a.numerator, a.denominator) as adjusted, coalesce(v2.raised, v1.raised, false) as raised,
                               r.sent_at is not null and v2.id is null as answered, coalesce(a.reason, v2.reason, v1.reason, '') as reason
                        from campaign.participants p
                        join appraisal.verdict v1 on v1.participant_id = p.participant_id and v1.round = 1
                        join criteria.node n on n.id = v1.node_id
                        left join appraisal.verdict v2 on v2.participant_id = v1.participant_id and v2.node_id = v1.node_id and v2.round = 2
                        left join appraisal.adjustment a on a.participant_id = v1.participant_id and a.node_id = v1.node_id
                        left join appraisal.explanation_request q on q.participant_id = v1.participant_id and q.node_id = v1.node_id and q.withdrawn_at is null
                        left join appraisal.reply r on r.request_id = q.id
                        left join assessment.council_leaves l on l.participant_id = v1.participant_id and l.node_id = v1.node_id
                        where p.campaign_id = :campaign
                          and (v2.id is not null and (v1.status = 'pending' or v2.numerator * v1.denominator is distinct from v1.numerator * v2.denominator)
                               or v1.raised or v2.raised or a.participant_id is not null or r.sent_at is not null and v2.id is null)
                        order by r.sent_at is not null and v2.id is null desc, p.name collate kit.vi, n.position
                        limit :most
                        """)
                .param("campaign", campaign)
                .param("most", most)
                .query(ContestedRow.class)
                .list();
    }

    /** The chair's own decision on one item; the layer that counts before both rounds. */
    @Transactional
    public List<Flaw> adjust(long person, Item item, BigDecimal max, @Nullable BigDecimal points, @Nullable Long reasonId, String reason) {
        rounds.holdOpen(item.campaignId());
        var flaws = new java.util.ArrayList<Flaw>();
        if (rounds.concludedAt(item.campaignId()).isPresent()) {
            flaws.add(Flaw.of("", "concluded"));
        }
        if (!item.isSubmitted()) {
            flaws.add(Flaw.of("", "not_submitted"));
        }
        if (points == null || points.signum() < 0 || points.compareTo(max) > 0) {
            flaws.add(Flaw.of("adjusted", "points_max", max));
        }
        if (reasonId == null) {
            flaws.add(Flaw.of("adjust_reason_id", "reason_adjust"));
        }
        if (reason.length() < Decision.WORDS) {
            flaws.add(Flaw.of("adjust_reason", "words", Decision.WORDS));
        }
        if (!flaws.isEmpty() || points == null) {
            return flaws;
        }
        var exact = Fraction.fromDecimal(points);
        var old = rows.counting(item);
        jdbc.sql("""
                        insert into appraisal.adjustment (participant_id, node_id, numerator, denominator, reason_id, reason, decided_by, decided_at)
                        values (:participant, :node, :numerator, :denominator, :reasonId, :reason, :person, :now)
                        on conflict (participant_id, node_id)
                            do update set numerator = excluded.numerator, denominator = excluded.denominator, reason_id = excluded.reason_id,
                                          reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("participant", item.participantId())
                .param("node", item.nodeId())
                .param("numerator", VerdictRows.numerator(exact))
                .param("denominator", VerdictRows.denominator(exact))
                .param("reasonId", reasonId, Types.BIGINT)
                .param("reason", reason)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        rows.change(person, item, "adjusted", "adjusted", old, exact, "{}", reasonId, reason);
        var arguments = new TreeMap<String, @Nullable Object>();
        arguments.put("old", String.valueOf(old));
        arguments.put("points", exact.toString());
        arguments.put("reason", reasonId);
        arguments.put("words", Digest.of(reason));
        journal.record(
                Journal.participant(item.participantId()),
                person,
                "appraisal.adjusted",
                "item:" + item.participantId() + "/" + item.nodeId(),
                item.agencyId(),
                arguments);
        events.publishEvent(new PointsChanged(
                item.participantId(), item.nodeId(), 2, Shown.of(old), Shown.of(exact), rows.reasonCode(java.util.Objects.requireNonNull(reasonId))));
        return List.of();
    }

    /** Nothing changes any more afterwards; what is still pending needs a stated reason. */
    @Transactional
    public List<Flaw> conclude(long person, Campaign campaign, String number, @Nullable LocalDate on, String note) {
        rounds.holdClosed(campaign.id());
        var flaws = new java.util.ArrayList<Flaw>();
        if (find(campaign.id()).isPresent()) {
            return List.of(Flaw.of("", "concluded"));
        }
        long pending = pending(campaign.id());
        if (number.isBlank()) {
            flaws.add(Flaw.of("minutes_number", "minutes_number"));
        }
        if (on == null) {
            flaws.add(Flaw.of("minutes_on", "date"));
        }
        if (pending > 0 && note.length() < Decision.WORDS) {
            flaws.add(Flaw.of("note", "pending", pending, Decision.WORDS));
        }
        if (!flaws.isEmpty() || on == null) {
            return flaws;
        }
        jdbc.sql("""
                        insert into appraisal.conclusion (campaign_id, minutes_number, minutes_on, note, pending, concluded_by, concluded_at)
                        values (:campaign, :number, :on, :note, :pending, :person, :now)
                        """)
                .param("campaign", campaign.id())
                .param("number", number)
                .param("on", on)
                .param("note", note)
                .param("pending", (int) pending)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "appraisal.concluded",
                "campaign:" + campaign.id(),
                campaign.ownerAgencyId(),
                Map.of("minutes", number, "on", on.toString(), "pending", pending));
        events.publishEvent(new AppraisalConcluded(campaign.id()));
        return List.of();
    }
}
