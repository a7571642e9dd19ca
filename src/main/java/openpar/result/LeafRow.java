package openpar.result;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import openpar.scoring.Fraction;
import openpar.scoring.Score;
import org.jspecify.annotations.Nullable;

/** What was said of one leaf of one agency, layer by layer. */
public record LeafRow(
        long nodeId,
        Said self,
        Said round1,
        Said round2,
        Said adjusted,
        Said survey,
        Said now,
        @Nullable String layer,
        @Nullable BigDecimal lastYear,
        @Nullable BigDecimal lastYearMax) {

    /** Points, not applicable, or nothing yet. */
    public record Said(@Nullable String status, @Nullable Fraction points) {
        static Said of(ResultSet row, String prefix) throws SQLException {
            var numerator = row.getBigDecimal(prefix + "numerator");
            var denominator = row.getBigDecimal(prefix + "denominator");
            return new Said(
                    row.getString(prefix + "status"),
                    numerator == null || denominator == null ? null : Sums.fraction(numerator, denominator));
        }

        public @Nullable BigDecimal shown() {
            return points == null ? null : points.toDecimal(2);
        }

        public boolean isNotApplicable() {
            return "not_applicable".equals(status);
        }

        public boolean isSaid() {
            return points != null || isNotApplicable();
        }

        Score score(String code) {
            return points != null
                    ? new Score.Scored(points)
                    : isNotApplicable()
                            ? new Score.NotApplicable(new openpar.scoring.Phrase("scoring.not_applicable.stated", java.util.List.of()))
                            : new Score.Missing(java.util.List.of(code));
        }
    }

    static LeafRow of(ResultSet row, int number) throws SQLException {
        return new LeafRow(
                row.getLong("node_id"),
                Said.of(row, "self_"),
                Said.of(row, "round_1_"),
                Said.of(row, "round_2_"),
                Said.of(row, "adjusted_"),
                Said.of(row, "survey_"),
                Said.of(row, ""),
                row.getString("layer"),
                row.getBigDecimal("last_year"),
                row.getBigDecimal("last_year_max"));
    }

    /** Points taken off what the agency claimed; null where nothing was, or where it is not decided. */
    public @Nullable BigDecimal cut() {
        return self.points() != null && now.points() != null && now.points().isBelow(self.points())
                ? self.points().minus(now.points()).toDecimal(2)
                : null;
    }
}
