package openpar.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets of a campaign that a visitor may see, the furthest behind first. */
@Repository
class SheetList {
    static final int SIZE = 50;
    private static final Role[] OVERSEERS = {Role.ADMINISTRATOR, Role.APPRAISER, Role.SECRETARY, Role.CHAIR, Role.VIEWER
    };

    private static final String SEEN = """
            from campaign.participants p
            left join assessment.sheets s on s.participant_id = p.participant_id
            where p.campaign_id = :campaign
              and (p.agency_id = any (:own)
                   or exists (select from agency.subtree t where t.descendant_id = p.agency_id and t.ancestor_id = any (:roots)))
              and (:query = '' or p.search like '%' || kit.plain(:query) || '%')
              and (:state = '' or coalesce(s.state, 'draft') = :state)
            """;

    private final JdbcClient jdbc;

    SheetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(long campaign, Visitor visitor, String query, String state) {
        return asked("select count(*) " + SEEN, campaign, visitor, query, state)
                .query(Long.class)
                .single();
    }

    List<SheetListPage.Row> rows(long campaign, Visitor visitor, String query, String state, int page) {
        return asked("""
                        with seen as (
                            select p.participant_id, p.name, s.assessment_id, coalesce(s.state, 'draft') as state, s.submitted_at, s.late, s.automatic
                        """ + SEEN + """
                            order by p.name collate kit.vi, p.participant_id
                            limit :size offset :skipped
                        )
                        select v.*, l.entered, l.leaves
                        from seen v
                        left join lateral (
                            select count(*) filter (where l.status in ('scored', 'not_applicable')) as entered, count(*) as leaves
                            from assessment.leaf l
                            where l.assessment_id = v.assessment_id
                        ) l on true
                        order by v.name collate kit.vi, v.participant_id
                        """, campaign, visitor, query, state)
                .param("size", SIZE)
                .param("skipped", (page - 1) * SIZE)
                .query((row, i) -> new SheetListPage.Row(
                        row.getObject("assessment_id", Long.class),
                        row.getString("name"),
                        row.getString("state"),
                        row.getInt("entered"),
                        row.getInt("leaves"),
                        instant(row.getObject("submitted_at", OffsetDateTime.class)),
                        row.getBoolean("late"),
                        row.getBoolean("automatic")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, long campaign, Visitor visitor, String query, String state) {
        return jdbc.sql(sql)
                .param("campaign", campaign)
                .param("own", visitor.agencies(Role.OFFICER, Role.APPROVER))
                .param("roots", visitor.agencies(OVERSEERS))
                .param("query", query.strip())
                .param("state", state);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
