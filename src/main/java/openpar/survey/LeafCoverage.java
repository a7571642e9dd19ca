package openpar.survey;

import java.math.BigDecimal;

/** @param few participants whose points rest on few forms */
public record LeafCoverage(String code, String name, BigDecimal maxPoints, int participants, int covered, int few) {}
