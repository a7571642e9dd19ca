package openpar.appraisal;

import java.math.BigDecimal;
import java.time.Instant;

/** What a national or provincial system says about one figure. */
public record SourceFigure(String input, BigDecimal value, String system, Instant asOf) {}
