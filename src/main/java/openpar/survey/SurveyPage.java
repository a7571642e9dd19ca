package openpar.survey;

import java.util.List;
import openpar.campaign.Campaign;
import org.jspecify.annotations.Nullable;

/** @param campaign null: there is none to look at */
public record SurveyPage(
        @Nullable Campaign campaign, List<ImportRow> imports, List<LeafCoverage> coverage, boolean mayImport) {
    public int covered() {
        return coverage.stream().mapToInt(LeafCoverage::covered).sum();
    }

    public int expected() {
        return coverage.stream().mapToInt(LeafCoverage::participants).sum();
    }

    public int few() {
        return coverage.stream().mapToInt(LeafCoverage::few).sum();
    }
}
