package openpar.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year's assessment by one owner.
 *
 * @param owner the name of the owning agency as it is today
 * @param previousId the campaign of the year before, for comparison
 * @param tieKeys put before sharing a rank: "appraised", "survey"
 * @param compareAs grades compare "exact" or "printed" rates
 */
public record Campaign(
        long id,
        long ownerAgencyId,
        String owner,
        String name,
        int year,
        @Nullable Long previousId,
        LatePolicy latePolicy,
        Ties ties,
        List<String> tieKeys,
        String compareAs,
        int decimals,
        int minFormsShown,
        int minFormsClear,
        @Nullable Instant openedAt,
        @Nullable Instant concludedAt) {

    static final String SELECT = """
            select c.id, c.owner_agency_id, o.name as owner, c.name, c.year, c.previous_id, c.late_policy, c.ties, c.tie_keys, c.compare_as,
                   c.decimals, c.min_forms_shown, c.min_forms_clear, c.opened_at, c.concluded_at
            from campaign.campaign c
            join agency.current o on o.agency_id = c.owner_agency_id
            """;

    static Campaign of(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getLong("owner_agency_id"),
                row.getString("owner"),
                row.getString("name"),
                row.getInt("year"),
                row.getObject("previous_id", Long.class),
                LatePolicy.of(row.getString("late_policy")),
                Ties.of(row.getString("ties")),
                List.of((String[]) row.getArray("tie_keys").getArray()),
                row.getString("compare_as"),
                row.getInt("decimals"),
                row.getInt("min_forms_shown"),
                row.getInt("min_forms_clear"),
                instant(row, "opened_at"),
                instant(row, "concluded_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public CampaignState state() {
        return concludedAt != null
                ? CampaignState.CONCLUDED
                : openedAt != null ? CampaignState.OPEN : CampaignState.DRAFT;
    }

    public boolean isOpen() {
        return state() == CampaignState.OPEN;
    }

    public boolean isDraft() {
        return state() == CampaignState.DRAFT;
    }
}
