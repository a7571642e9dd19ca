package openpar.survey;

import java.math.BigDecimal;

/** Points another body worked out. */
record Given(int line, long participantId, long nodeId, BigDecimal points) {}
