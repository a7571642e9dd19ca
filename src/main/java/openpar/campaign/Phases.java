package openpar.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stages of a campaign and what they mean for one participant. */
@Repository
public class Phases {
    private static final String WINDOWS = """
            select p.id as participant_id, c.late_policy, c.opened_at, c.concluded_at,
                   f.id as phase_id, f.campaign_id, f.kind, f.opens_at, f.closes_at, e.id as extension_id, e.node_id, e.until
            from campaign.participant p
            join campaign.campaign c on c.id = p.campaign_id
            left join campaign.phase f on f.campaign_id = c.id and f.kind = :kind
            left join campaign.extension e on e.phase_id = f.id and e.participant_id = p.id and e.revoked_at is null
            """;

    private final JdbcClient jdbc;

    Phases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Phase> of(long campaign) {
        return jdbc.sql("""
                        select id, campaign_id, kind, opens_at, closes_at
                        from campaign.phase
                        where campaign_id = :campaign
                        order by opens_at, closes_at, id
                        """)
                .param("campaign", campaign)
                .query((row, i) -> phase(row, "id"))
                .list();
    }

    public Optional<Phase> find(long campaign, PhaseKind kind) {
        return of(campaign).stream().filter(p -> p.kind() == kind).findFirst();
    }

    /** When this participant may act in a phase, on the whole sheet or on one leaf. */
    public Window window(long participantId, PhaseKind kind, @Nullable Long nodeId) {
        var windows = windows(WINDOWS + "where p.id = :id order by e.id", participantId, kind);
        return Objects.requireNonNull(windows.get(participantId), () -> "No participant " + participantId)
                .on(nodeId);
    }

    /** The windows of all participants of a campaign, by participant, in one reading. */
    public Map<Long, Window> windows(long campaign, PhaseKind kind) {
        return windows(WINDOWS + "where p.campaign_id = :id order by e.id", campaign, kind);
    }

    private Map<Long, Window> windows(String sql, long id, PhaseKind kind) {
        var windows = new HashMap<Long, Window>();
        jdbc.sql(sql).param("id", id).param("kind", kind.word()).query(row -> {
            long participant = row.getLong("participant_id");
            var before = windows.get(participant);
            var window = before == null ? window(row, kind) : before;
            windows.put(participant, with(window, row));
        });
        return windows;
    }

    private static Window window(ResultSet row, PhaseKind kind) throws SQLException {
        return new Window(
                kind,
                row.getObject("phase_id") == null ? null : phase(row, "phase_id"),
                List.of(),
                null,
                LatePolicy.of(row.getString("late_policy")),
                instant(row, "opened_at"),
                instant(row, "concluded_at"));
    }

    private static Window with(Window window, ResultSet row) throws SQLException {
        var until = instant(row, "until");
        if (until == null) {
            return window;
        }
        var extensions = new ArrayList<>(window.extensions());
        extensions.add(new Extension(row.getObject("node_id", Long.class), until));
        return new Window(
                window.kind(),
                window.phase(),
                List.copyOf(extensions),
                null,
                window.latePolicy(),
                window.campaignOpenedAt(),
                window.campaignConcludedAt());
    }

    private static Phase phase(ResultSet row, String id) throws SQLException {
        return new Phase(
                row.getLong(id),
                row.getLong("campaign_id"),
                PhaseKind.of(row.getString("kind")),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
