package openpar.survey;

import java.time.Instant;

/** Survey results were withdrawn; those recorded before them count again. */
public record SurveyWithdrawn(long campaignId, long importId, Instant at) {}
