package openpar.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What the council said of an item in one round.
 *
 * @param points null while pending or not applicable
 * @param figures the figures the council recognises, as JSON; "{}" where it changed none
 * @param raised above the agency's own points
 */
public record Verdict(
        long id,
        int round,
        VerdictKind kind,
        String status,
        @Nullable Fraction points,
        String figures,
        @Nullable Long reasonId,
        @Nullable String reasonCode,
        @Nullable String reasonLabel,
        String reason,
        String provenance,
        boolean raised,
        long decidedBy,
        String decider,
        Instant decidedAt,
        int version) {
    static final String SELECT = """
            select v.id, v.round, v.kind, v.status, v.numerator, v.denominator, v.figures::text as figures, v.reason_id, r.code as reason_code,
                   r.label as reason_label, v.reason, v.provenance, v.raised, v.decided_by, w.full_name as decider, v.decided_at, v.version
            from appraisal.verdict v
            join account.people w on w.person_id = v.decided_by
            left join criteria.reason_code r on r.id = v.reason_id
            """;

    static Verdict of(ResultSet row, int number) throws SQLException {
        return new Verdict(
                row.getLong("id"),
                row.getInt("round"),
                VerdictKind.of(row.getString("kind")),
                row.getString("status"),
                Item.fraction(row.getBigDecimal("numerator"), row.getBigDecimal("denominator")),
                row.getString("figures"),
                row.getObject("reason_id", Long.class),
                row.getString("reason_code"),
                row.getString("reason_label"),
                row.getString("reason"),
                row.getString("provenance"),
                row.getBoolean("raised"),
                row.getLong("decided_by"),
                row.getString("decider"),
                row.getTimestamp("decided_at").toInstant(),
                row.getInt("version"));
    }

    public boolean isPending() {
        return status.equals("pending");
    }
}
