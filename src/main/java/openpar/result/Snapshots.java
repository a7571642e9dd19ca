package openpar.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import openpar.audit.Journal;
import openpar.campaign.Campaign;
import openpar.campaign.FinalPoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Frozen states of a campaign's table, each with its SHA-256; what is published is one of them and nothing else. */
@Repository
public class Snapshots {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Freezing freezing;
    private final FinalPoints finals;
    private final Journal journal;
    private final Clock clock;
    private final Map<String, Frozen> read = new ConcurrentHashMap<>();

    Snapshots(
            JdbcClient jdbc,
            Standings standings,
            Freezing freezing,
            FinalPoints finals,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.freezing = freezing;
        this.finals = finals;
        this.journal = journal;
        this.clock = clock;
    }

    public record Snapshot(long id, long campaignId, int version, Instant madeAt, String digest) {}

    /** Freezes the table as it stands now, and every single point of it. */
    @Transactional
    public Snapshot freeze(Campaign campaign, long person) {
        var table = standings.of(campaign);
        String content = JSON.writeValueAsString(frozen(table));
        String digest = digest(content);
        finals.freeze(campaign.id(), jdbc.sql("""
                        select l.participant_id, l.node_id, coalesce(l.status, 'missing') as status,
                               case when l.self_status = 'scored' then l.self_numerator / l.self_denominator end as self_points,
                               case when l.status = 'scored' then l.numerator end as numerator, case when l.status = 'scored' then l.denominator end as denominator,
                               r.code as reason_code, r.label as reason
                        from result.leaf l
                        left join appraisal.verdict v on v.participant_id = l.participant_id and v.node_id = l.node_id and 'round_' || v.round = l.layer
                        left join appraisal.adjustment a on a.participant_id = l.participant_id and a.node_id = l.node_id and l.layer = 'adjusted'
                        left join criteria.reason_code r on r.id = coalesce(a.reason_id, v.reason_id)
                        where l.campaign_id = :campaign
                        """)
                .param("campaign", campaign.id())
                .query(FinalPoints.Row.class)
                .list());
        var snapshot = jdbc.sql("""
                        insert into result.snapshot (campaign_id, version, made_by, made_at, content, digest)
                        select :campaign, coalesce(max(version), 0) + 1, :person, :now, :content, decode(:digest, 'hex')
                        from result.snapshot where campaign_id = :campaign
                        returning id, campaign_id, version, made_at, encode(digest, 'hex') as digest
                        """)
                .param("campaign", campaign.id())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("content", content)
                .param("digest", digest)
                .query(Snapshot.class)
                .single();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "result.snapshot.made",
                "campaign:" + campaign.id(),
                campaign.ownerAgencyId(),
                Map.of("snapshot", snapshot.id(), "version", snapshot.version(), "digest", digest));
        return snapshot;
    }

    /** Points move again. */
    @Transactional
    public void thaw(Campaign campaign) {
        finals.thaw(campaign.id());
    }

    /** The text that was frozen, byte for byte. */
    public String text(long snapshot) {
        return jdbc.sql("select content from result.snapshot where id = :id").param("id", snapshot).query(String.class).single();
    }

    /** What was frozen; read once, since it never changes. */
    public Frozen content(long snapshot, String digest) {
        return read.computeIfAbsent(snapshot + digest, k -> JSON.readValue(text(snapshot), Frozen.class));
    }

    /** Is it still what was frozen? */
    public boolean isWhole(long snapshot) {
        return jdbc.sql("select sha256(convert_to(content, 'UTF8')) = digest from result.snapshot where id = :id")
                .param("id", snapshot)
                .query(Boolean.class)
                .single();
    }

    /** The table as it would be frozen now. */
    Frozen frozen(Standings.Table table) {
        return freezing.of(table);
    }

    static String digest(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
