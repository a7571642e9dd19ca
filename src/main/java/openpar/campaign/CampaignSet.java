package openpar.campaign;

import org.jspecify.annotations.Nullable;

/**
 * By which set a kind of agency is assessed.
 *
 * @param group the name of the group it is ranked in; null: all together
 */
public record CampaignSet(
        String agencyKind,
        long versionId,
        String title,
        @Nullable String number,
        @Nullable String group,
        boolean ranked) {}
