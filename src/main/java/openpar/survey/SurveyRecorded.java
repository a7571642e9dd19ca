package openpar.survey;

import java.time.Instant;

/** Survey results came in for a campaign. */
public record SurveyRecorded(long campaignId, long importId, Instant at) {}
