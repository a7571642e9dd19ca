package openpar.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import openpar.audit.Journal;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.campaign.FinalPoints;
import org.jspecify.annotations.Nullable;
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
    private final Campaigns campaigns;
    private final FinalPoints finals;
    private final Journal journal;
    private final Clock clock;
    private final Map<String, Frozen> read = new ConcurrentHashMap<>();

    Snapshots(
            JdbcClient jdbc,
            Standings standings,
            Campaigns campaigns,
            FinalPoints finals,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.campaigns = campaigns;
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
        var campaign = table.campaign();
        var leaves = leaves(campaign.id());
        var before = before(campaign);
        var agencies = new ArrayList<Frozen.Agency>();
        for (var standing : table.rows()) {
            var participant = standing.participant();
            var version = table.version(participant.versionId());
            var now = standing.now();
            var areas = new ArrayList<Frozen.Area>();
            for (var area : version.areas()) {
                var part = now.area(area.id());
                areas.add(new Frozen.Area(area.code(), part.shown(), part.shownMax(), part.shownRate()));
            }
            var points = new LinkedHashMap<String, @Nullable String>();
            var said = leaves.getOrDefault(participant.id(), Map.of());
            version.leaves().stream()
                    .filter(n -> !n.isTracked())
                    .forEach(n -> points.put(n.key(), said.get(n.id())));
            agencies.add(new Frozen.Agency(
                    participant.id(),
                    participant.code(),
                    participant.name(),
                    participant.shortName(),
                    participant.kind(),
                    participant.groupId(),
                    participant.ranked(),
                    participant.withheld(),
                    standing.isRanked() && !participant.withheld() ? standing.rank() : null,
                    standing.grade() == null ? null : standing.grade().position(),
                    standing.self().shown(),
                    now.appraised().shown(),
                    now.survey().shown(),
                    now.shown(),
                    now.total().shownMax(),
                    standing.shownRate(),
                    before.get(participant.agencyId()),
                    now.total().points().toString(),
                    now.total().max().toString(),
                    areas,
                    points));
        }
        return new Frozen(
                Frozen.FORMAT,
                campaign.name(),
                campaign.year(),
                campaign.owner(),
                campaign.ties().word(),
                campaign.tieKeys(),
                campaign.compareAs(),
                Boards.single(table, false),
                Boards.single(table, true),
                table.grades().stream()
                        .map(g -> new Frozen.GradeStep(g.position(), g.name(), g.nameEn(), g.fromRate()))
                        .toList(),
                Boards.areas(table).stream()
                        .map(a -> new Frozen.AreaName(a.code(), a.name(), a.nameEn()))
                        .toList(),
                agencies);
    }

    private Map<Long, java.math.BigDecimal> before(Campaign campaign) {
        return campaign.previousId() == null
                ? Map.of()
                : campaigns.find(campaign.previousId())
                        .map(previous -> standings.of(previous).rows().stream()
                                .filter(s -> s.shownRate() != null)
                                .collect(Collectors.toMap(
                                        s -> s.participant().agencyId(), s -> Objects.requireNonNull(s.shownRate()), (a, b) -> a)))
                        .orElse(Map.of());
    }

    private Map<Long, Map<Long, String>> leaves(long campaign) {
        var leaves = new HashMap<Long, Map<Long, String>>();
        jdbc.sql("""
                        select participant_id, node_id, status, numerator, denominator
                        from result.leaf
                        where campaign_id = :campaign and status in ('scored', 'not_applicable')
                        """)
                .param("campaign", campaign)
                .query(row -> {
                    leaves.computeIfAbsent(row.getLong("participant_id"), p -> new HashMap<>())
                            .put(
                                    row.getLong("node_id"),
                                    row.getString("status").equals("scored")
                                            ? Sums.fraction(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"))
                                                    .toString()
                                            : "n/a");
                });
        return leaves;
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
