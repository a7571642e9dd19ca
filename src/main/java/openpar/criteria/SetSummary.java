package openpar.criteria;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version in a list, with what it counts and what it adds up to. */
public record SetSummary(
        long id,
        long setId,
        String title,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        String owner,
        int year,
        String agencyLevel,
        int version,
        @Nullable Instant publishedAt,
        int areas,
        int leaves,
        BigDecimal maximum) {

    static final String SELECT = """
            select v.id, v.set_id, s.title, s.number, s.issued_on, s.issuer, a.name as owner, s.year, s.agency_level, v.version, v.published_at,
                   n.areas, n.leaves, n.maximum
            from criteria.set_version v
            join criteria.criteria_set s on s.id = v.set_id
            join agency.current a on a.agency_id = s.owner_agency_id
            cross join lateral (
                select count(*) filter (where kind = 'area') as areas, count(*) filter (where leaf) as leaves,
                       coalesce(sum(max_points) filter (where leaf and kind not in ('bonus', 'penalty')), 0) as maximum
                from criteria.node where version_id = v.id) n
            """;
    static final String ORDER = "order by s.year desc, s.agency_level, s.id, v.version desc";

    static SetSummary of(ResultSet row, int number) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new SetSummary(
                row.getLong("id"),
                row.getLong("set_id"),
                row.getString("title"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer"),
                row.getString("owner"),
                row.getInt("year"),
                row.getString("agency_level"),
                row.getInt("version"),
                published == null ? null : published.toInstant(),
                row.getInt("areas"),
                row.getInt("leaves"),
                row.getBigDecimal("maximum"));
    }

    public boolean isPublished() {
        return publishedAt != null;
    }
}
