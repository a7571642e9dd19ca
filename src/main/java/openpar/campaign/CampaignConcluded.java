package openpar.campaign;

import java.time.Instant;

/** A campaign was closed for good. */
public record CampaignConcluded(long campaignId, Instant at) {}
