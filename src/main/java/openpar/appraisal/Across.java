package openpar.appraisal;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One criterion across every agency assigned: the same two statements for three rows and for 3.321. */
@Repository
public class Across {
    static final List<String> FILTERS = List.of("all", "open", "differs", "matches", "missing", "done");
    static final Set<String> SORTS = Set.of("name", "difference", "self", "done");

    private static final String ROWS = """
            with item as materialized (
                select p.participant_id, p.agency_id, p.name, p.kind as agency_kind,
                       coalesce(s.state in ('submitted', 'locked'), false) as submitted, coalesce(s.late, false) as late,
                       l.status as self_status, l.numerator, l.denominator, coalesce(l.evidence_count, 0) as evidence_count,
                       coalesce(m.sources, 0) as sources, coalesce(m.off, 0) as off, coalesce(m.distance, 0) as distance,
                       v.kind, v.status, v.numerator as council_numerator, v.denominator as council_denominator, v.decided_at,
                       r.sent_at is not null as answered
                from appraisal.assigned i
                join campaign.participants p on p.participant_id = i.participant_id
                left join assessment.sheets s on s.participant_id = i.participant_id
                left join assessment.council_leaves l on l.participant_id = i.participant_id and l.node_id = i.node_id
                left join lateral (
                    select kind, status, numerator, denominator, decided_at
                    from appraisal.verdict
                    where participant_id = i.participant_id and node_id = i.node_id
                    order by round desc
                    limit 1
                ) v on true
                left join appraisal.explanation_request q
                       on q.participant_id = i.participant_id and q.node_id = i.node_id and q.withdrawn_at is null
                left join appraisal.reply r on r.request_id = q.id
                left join (
                    select f.participant_id, count(*) as sources,
                           count(*) filter (where d.number is distinct from f.value) as off,
                           max(abs(coalesce(d.number, 0) - f.value) / greatest(abs(f.value), 1)) as distance
                    from assessment.council_references f
                    left join lateral (
                        select case when jsonb_typeof(g.value) in ('string', 'number') and g.value #>> '{}' ~ '^-?[0-9]+([.][0-9]+)?$'
                                    then (g.value #>> '{}')::numeric end as number
                        from assessment.figures g
                        where g.participant_id = f.participant_id and g.node_id = f.node_id and g.input = f.input
                    ) d on true
                    where f.node_id = :node
                    group by f.participant_id
                ) m on m.participant_id = i.participant_id
                where i.person_id = :person and i.campaign_id = :campaign and i.node_id = :node
            )
            """;

    private final JdbcClient jdbc;

    Across(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AcrossCounts counts(long person, long campaign, long node) {
        return jdbc.sql(ROWS + """
                        select count(*) as "all",
                               count(*) filter (where sources > 0 and off = 0) as matches,
                               count(*) filter (where off > 0) as differs,
                               count(*) filter (where submitted and evidence_count = 0) as missing,
                               count(*) filter (where kind is not null and status <> 'pending') as done,
                               count(*) filter (where submitted and kind is null) as open
                        from item
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .param("node", node)
                .query(AcrossCounts.class)
                .single();
    }

    List<AcrossRow> rows(long person, long campaign, long node, String filter, String sort, int page, int size) {
        return jdbc.sql(ROWS + "select item.*, count(*) over () as rows from item where " + where(filter) + " order by " + order(sort) + """
                        , name collate kit.vi, participant_id
                        limit :size offset :skip
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .param("node", node)
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(AcrossRow.class)
                .list();
    }

    /** The rate of every agency by its source, else as declared; and whether the two differ. */
    List<Rate> rates(long person, long campaign, long node, String above, String below) {
        return jdbc.sql("""
                        with number as (
                            select coalesce(r.participant_id, d.participant_id) as participant_id, coalesce(r.input, d.input) as input,
                                   coalesce(r.value, d.value) as value, r.value is not null and d.value is distinct from r.value as off
                            from (select participant_id, input, value from assessment.council_references where node_id = :node and input in (:above, :below)) r
                            full join (
                                select participant_id, input,
                                       case when value #>> '{}' ~ '^-?[0-9]+([.][0-9]+)?$' then (value #>> '{}')::numeric end as value
                                from assessment.figures
                                where node_id = :node and input in (:above, :below)
                            ) d on d.participant_id = r.participant_id and d.input = r.input
                        )
                        select 100 * a.value / b.value as rate, a.off or b.off as off
                        from number a
                        join number b on b.participant_id = a.participant_id and b.input = :below and b.value > 0
                        where a.input = :above and a.value is not null
                          and exists (select from appraisal.assigned i
                                      where i.person_id = :person and i.campaign_id = :campaign and i.node_id = :node and i.participant_id = a.participant_id)
                        """)
                .param("person", person)
                .param("campaign", campaign)
                .param("node", node)
                .param("above", above)
                .param("below", below)
                .query(Rate.class)
                .list();
    }

    /** One agency on the ruler of rates. */
    public record Rate(java.math.BigDecimal rate, boolean off) {}

    private static String where(String filter) {
        return switch (filter) {
            case "matches" -> "sources > 0 and off = 0";
            case "differs" -> "off > 0";
            case "missing" -> "submitted and evidence_count = 0";
            case "done" -> "kind is not null and status <> 'pending'";
            case "open" -> "submitted and kind is null";
            default -> "true";
        };
    }

    /** By consequence: what differs most from its source, then what is not yet decided. */
    private static String order(String sort) {
        return switch (sort) {
            case "name" -> "true";
            case "self" -> "kit.shown(numerator, denominator) nulls first";
            case "done" -> "kind is not null, submitted desc";
            default -> "kind is not null, distance desc, submitted desc";
        };
    }
}
