package openpar.campaign;

import java.util.Locale;

/** Being prepared, running, or closed for good. */
public enum CampaignState {
    DRAFT,
    OPEN,
    CONCLUDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
