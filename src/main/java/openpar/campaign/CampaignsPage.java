package openpar.campaign;

import java.util.List;

/** @param mayCreate the visitor administers some agency */
public record CampaignsPage(List<Campaign> campaigns, boolean mayCreate) {}
