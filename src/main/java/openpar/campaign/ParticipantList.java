package openpar.campaign;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The participants of a campaign page by page, found without tone marks. */
@Repository
class ParticipantList {
    static final int SIZE = 50;
    private static final String FOUND = """
            from campaign.participant p
            left join campaign.agency_group g on g.id = p.group_id
            where p.campaign_id = :campaign and (:words = '' or p.search like '%' || replace(replace(kit.plain(:words), '%', '\\%'), '_', '\\_') || '%')
            """;

    private final JdbcClient jdbc;

    ParticipantList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(long campaign, String words) {
        return jdbc.sql("select count(*) " + FOUND)
                .param("campaign", campaign)
                .param("words", words)
                .query(Long.class)
                .single();
    }

    /** @param page from 1 */
    List<ParticipantRow> page(long campaign, String words, int page, int size) {
        return jdbc.sql("""
                        select p.id, p.agency_id, p.code, p.name, p.kind, g.name as "group", p.ranked, p.withheld,
                               (select max(e.until) from campaign.extension e
                                join campaign.phase f on f.id = e.phase_id and f.kind = 'self_assessment'
                                where e.participant_id = p.id and e.revoked_at is null) as extended_to
                        """ + FOUND + """
                        order by g.position nulls last, p.name collate kit.vi, p.id
                        limit :size offset :skipped
                        """)
                .param("campaign", campaign)
                .param("words", words)
                .param("size", size)
                .param("skipped", (Math.max(1, page) - 1L) * size)
                .query((row, i) -> new ParticipantRow(
                        row.getLong("id"),
                        row.getLong("agency_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("group"),
                        row.getBoolean("ranked"),
                        row.getBoolean("withheld"),
                        Campaign.instant(row, "extended_to")))
                .list();
    }
}
