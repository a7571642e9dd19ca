package openpar.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was recorded, and how much of the campaign it covers. */
@Repository
class ImportList {
    private static final String SELECT = """
            select i.id, i.campaign_id, i.body, i.decision, i.decided_on, i.taken_from, i.taken_to, i.form, i.file_name,
                   encode(i.sha256, 'hex') as sha256, i.row_count, p.full_name as imported_by, i.imported_at,
                   w.full_name as withdrawn_by, i.withdrawn_at
            from survey.import i
            join account.people p on p.person_id = i.imported_by
            left join account.people w on w.person_id = i.withdrawn_by
            """;

    private final JdbcClient jdbc;

    ImportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ImportRow> of(long campaign) {
        return jdbc.sql(SELECT + "where i.campaign_id = :campaign order by i.imported_at desc, i.id desc")
                .param("campaign", campaign)
                .query((row, n) -> row(row))
                .list();
    }

    Optional<ImportRow> find(long id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    Optional<Long> agency(long id) {
        return jdbc.sql("""
                        select c.owner_agency_id from survey.import i join campaign.campaign c on c.id = i.campaign_id where i.id = :id
                        """).param("id", id).query(Long.class).optional();
    }

    /** Every surveyed leaf with the number of participants who have points for it. */
    List<LeafCoverage> coverage(long campaign) {
        return jdbc.sql("""
                        select l.code, max(l.name) as name, max(l.max_points) as max_points, count(p.id)::int as participants,
                               count(s.participant_id)::int as covered,
                               count(*) filter (where s.few)::int as few
                        from campaign.participant p
                        join criteria.leaves l on l.version_id = p.version_id and l.source = 'survey'
                        left join lateral (
                            select s.participant_id, s.few_forms as few
                            from survey.points s
                            join survey.import i on i.id = s.import_id and i.withdrawn_at is null
                            where s.participant_id = p.id and s.node_id = l.node_id
                            order by i.imported_at desc, i.id desc
                            limit 1
                        ) s on true
                        where p.campaign_id = :campaign
                          and not exists (select from campaign.exempt x where x.participant_id = p.id and x.node_id = l.node_id)
                        group by l.code
                        order by min(l.position)
                        """)
                .param("campaign", campaign)
                .query(LeafCoverage.class)
                .list();
    }

    /** The lines of an import, as far as they fit on a page. */
    List<RecordedLine> lines(long id, int page, int size) {
        return jdbc.sql("""
                        select p.name as participant, l.code, l.name as leaf, s.status, kit.shown(s.numerator, s.denominator) as points,
                               l.max_points, s.valid_forms, s.few_forms,
                               (select string_agg(m.respondent_group || '|' || coalesce(round(m.percent, 2)::text, '') || '|' || m.valid_forms, ';'
                                                  order by m.respondent_group)
                                from survey.mean m
                                where m.import_id = s.import_id and m.participant_id = s.participant_id and m.node_id = s.node_id) as groups,
                               count(*) over () as total
                        from survey.points s
                        join campaign.participant p on p.id = s.participant_id
                        join criteria.leaves l on l.node_id = s.node_id
                        where s.import_id = :id
                        order by p.name collate kit.vi, p.id, l.position
                        limit :size offset :from
                        """)
                .param("id", id)
                .param("size", size)
                .param("from", (page - 1) * size)
                .query(RecordedLine.class)
                .list();
    }

    private static ImportRow row(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getString("body"),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("taken_from", LocalDate.class),
                row.getObject("taken_to", LocalDate.class),
                row.getString("form"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("row_count"),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("withdrawn_by"),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
