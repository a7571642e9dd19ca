package openpar.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has to be known of an item to speak of it. */
@Repository
class Told {
    private final JdbcClient jdbc;

    Told(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param explainUntil when its campaign's explanations close, or null */
    record Item(
            long agencyId,
            String participant,
            long ownerAgencyId,
            String code,
            String key,
            @Nullable Instant explainUntil,
            @Nullable Long assessmentId) {
        /** Where the agency works on it. */
        String sheetUrl() {
            return assessmentId == null
                    ? "/assessment"
                    : "/assessment/" + assessmentId + (key.isEmpty() ? "" : "/leaf/" + key);
        }
    }

    record Asker(long personId, long agencyId) {}

    Item item(long participant, long node) {
        return jdbc.sql("""
                        select p.agency_id, p.name as participant, c.owner_agency_id, n.code, n.key, f.closes_at as explain_until, s.assessment_id
                        from campaign.participant p
                        join campaign.campaign c on c.id = p.campaign_id
                        join criteria.leaves n on n.node_id = :node
                        left join campaign.phase f on f.campaign_id = c.id and f.kind = 'explanation'
                        left join assessment.sheets s on s.participant_id = p.id
                        where p.id = :participant
                        """)
                .param("participant", participant)
                .param("node", node)
                .query(Item.class)
                .single();
    }

    Item sheet(long participant) {
        return jdbc.sql("""
                        select p.agency_id, p.name as participant, c.owner_agency_id, '' as code, '' as key, null::timestamptz as explain_until,
                               s.assessment_id
                        from campaign.participant p
                        join campaign.campaign c on c.id = p.campaign_id
                        left join assessment.sheets s on s.participant_id = p.id
                        where p.id = :participant
                        """).param("participant", participant).query(Item.class).single();
    }

    /** Of a set: its first, second … version. */
    int version(long version) {
        return jdbc.sql("select version from criteria.set_version where id = :version").param("version", version).query(Integer.class).single();
    }

    /** Whose sheets a campaign has. */
    List<Long> agencies(long campaign) {
        return jdbc.sql("select agency_id from campaign.participant where campaign_id = :campaign order by id")
                .param("campaign", campaign)
                .query(Long.class)
                .list();
    }

    Optional<Asker> asker(long request) {
        return jdbc.sql("""
                        select r.asked_by as person_id, p.agency_id from appraisal.explanation_request r
                        join account.people p on p.person_id = r.asked_by
                        where r.id = :request
                        """).param("request", request).query(Asker.class).optional();
    }
}
