package openpar.campaign;

import java.time.Instant;

/** A campaign has opened: its participants are frozen. */
public record CampaignOpened(long campaignId, Instant at) {}
