package openpar.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import openpar.campaign.Window;
import openpar.criteria.CriteriaNode;
import org.jspecify.annotations.Nullable;

/** What came of sending fields of one leaf. */
sealed interface Kept {
    /**
     * @param sheet as it stands now
     * @param window of the campaign, as it stood
     * @param troubles by field; a field without trouble is saved
     */
    record Saved(
                    Sheet sheet,
                    CriteriaNode node,
                    List<CriteriaNode> affected,
                    Window window,
                    Map<String, Trouble> troubles)
            implements Kept {
        boolean isWhole() {
            return troubles.isEmpty();
        }

        boolean isConflict() {
            return troubles.values().stream().anyMatch(Trouble.Conflict.class::isInstance);
        }
    }

    /** @param why message key under assessment.shut */
    record Shut(String why, @Nullable Instant at) implements Kept {}
}
