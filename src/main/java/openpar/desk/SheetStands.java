package openpar.desk;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SheetStands {
    private final JdbcClient jdbc;

    SheetStands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SheetStand of(long participant) {
        return jdbc.sql("""
                        select assessment_id, state, state_changed_at, submitted_at, coalesce(late, false) as late, coalesce(automatic, false) as automatic
                        from assessment.sheets
                        where participant_id = :participant
                        """)
                .param("participant", participant)
                .query((row, i) -> new SheetStand(
                        row.getLong("assessment_id"),
                        row.getString("state"),
                        instant(row.getTimestamp("state_changed_at")),
                        instant(row.getTimestamp("submitted_at")),
                        row.getBoolean("late"),
                        row.getBoolean("automatic")))
                .optional()
                .orElseGet(SheetStand::untouched);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
