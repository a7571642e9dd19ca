package openpar.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the sheets of a campaign stand, as far as a visitor's roles reach. */
@Repository
class BoardRows {
    static final int SIZE = 50;

    /** More than this cannot be told apart as columns on a screen. */
    static final int DRAWN = 200;

    private static final String BOARD = """
            with board as (
                select p.id, p.name, p.version_id, s.assessment_id, coalesce(s.state, 'untouched') as state, coalesce(s.late, false) as late,
                       coalesce(s.state in ('submitted', 'locked'), false) as submitted, f.closes_at as stated, greatest(f.closes_at, e.until) as closes_at
                from campaign.participant p
                join campaign.phase f on f.campaign_id = p.campaign_id and f.kind = 'self_assessment'
                left join assessment.sheets s on s.participant_id = p.id
                left join lateral (
                    select max(e.until) as until from campaign.extension e
                    where e.participant_id = p.id and e.phase_id = f.id and e.node_id is null and e.revoked_at is null) e on true
                where p.campaign_id = :campaign
                  and exists (select from agency.subtree t where t.descendant_id = p.agency_id and t.ancestor_id = any (:roots)))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    BoardCounts counts(long campaign, Long[] roots) {
        return jdbc.sql(BOARD + """
                        select count(*) as participants,
                               count(*) filter (where submitted) as submitted,
                               count(*) filter (where state = 'locked') as locked,
                               count(*) filter (where state = 'proposed') as proposed,
                               count(*) filter (where state = 'returned') as returned,
                               count(*) filter (where state = 'untouched') as untouched,
                               count(*) filter (where not submitted and closes_at <= :now) as overdue,
                               count(*) filter (where not submitted and closes_at > stated and closes_at > :now) as extended,
                               count(*) filter (where submitted and late) as late
                        from board
                        """)
                .param("campaign", campaign)
                .param("roots", roots)
                .param("now", OffsetDateTime.now(clock))
                .query(BoardCounts.class)
                .single();
    }

    /** Those not submitted: overdue, then extended, then the others. */
    List<BoardRow> open(long campaign, Long[] roots, int page) {
        return jdbc.sql(BOARD + """
                        select id, name, version_id, assessment_id, state, closes_at,
                               case when closes_at <= :now then 'overdue' when closes_at > stated then 'extended' else 'open' end as stand
                        from board
                        where not submitted
                        order by closes_at > :now, closes_at <= stated, name collate kit.vi, id
                        limit :size offset :skipped
                        """)
                .param("campaign", campaign)
                .param("roots", roots)
                .param("now", OffsetDateTime.now(clock))
                .param("size", SIZE)
                .param("skipped", (Math.max(1, page) - 1L) * SIZE)
                .query((row, i) -> new BoardRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("assessment_id", Long.class),
                        row.getString("state"),
                        row.getString("stand"),
                        row.getTimestamp("closes_at").toInstant(),
                        row.getLong("version_id"),
                        Map.of()))
                .list();
    }

    /** How many leaves of the own sheet are done, by participant and area code. */
    Map<Long, Map<String, Integer>> done(Long[] participants) {
        var done = new HashMap<Long, Map<String, Integer>>();
        jdbc.sql("""
                        select s.participant_id, l.area_code, count(*) as done
                        from assessment.leaf_states s
                        join criteria.leaves l on l.node_id = s.node_id
                        where s.participant_id = any (:participants) and s.status in ('scored', 'not_applicable') and s.returned is null
                        group by s.participant_id, l.area_code
                        """)
                .param("participants", participants)
                .query(row -> {
                    done.computeIfAbsent(row.getLong("participant_id"), p -> new HashMap<>())
                            .put(row.getString("area_code"), row.getInt("done"));
                });
        return done;
    }

    /** Every participant within reach, as long as there are not too many to draw. */
    Long[] drawn(long campaign, Long[] roots) {
        return jdbc.sql(BOARD + "select id from board where (select count(*) from board) <= :drawn order by submitted, id")
                .param("campaign", campaign)
                .param("roots", roots)
                .param("drawn", DRAWN)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }
}
