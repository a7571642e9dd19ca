package openpar.drafting;

import java.time.Instant;
import java.util.List;
import openpar.criteria.AnsweredWarnings;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/** Everything that is still to be looked at before a draft is published, and what was accepted as it is. */
public record ChecksPage(
        SetVersion version, List<Found> found, List<CriteriaNode> unconfirmed, List<CriteriaNode> withoutRule, List<Broken> broken, String faultAt) {
    private static final java.util.Set<String> MENDED = java.util.Set.of("frame", "circle", "unknown_leaf");

    static boolean mustBeMended(String check) {
        return MENDED.contains(check);
    }

    /** Stands as the fault when somebody confirms without having ticked anything. */
    static final String NOTHING_CHOSEN = "nothing_chosen";

    public boolean isNothingChosen() {
        return faultAt.equals(NOTHING_CHOSEN);
    }

    /**
     * @param id of its place on the page
     * @param accepted by whom and why; null while it stands open
     */
    public record Found(String check, String place, @Nullable CriteriaNode node, Phrase message, String said, @Nullable Accepted accepted) {
        /** Parts of a frame must add up, and points that can never be computed are no interpretation of a signed text. */
        public boolean mustBeMended() {
            return ChecksPage.mustBeMended(check);
        }

        AnsweredWarnings.@Nullable Answered answer() {
            return accepted == null ? null : new AnsweredWarnings.Answered(place, node, message, accepted.by(), accepted.at(), accepted.reason());
        }

        public String id() {
            return Integer.toHexString((check + place + said).hashCode());
        }
    }

    public record Accepted(long id, String reason, String by, Instant at) {}

    /** A kept example the rule no longer gives. */
    public record Broken(CriteriaNode node, Bench.ExampleView example) {}

    public List<Found> open() {
        return found.stream().filter(f -> f.accepted() == null).toList();
    }

    public List<Found> answered() {
        return found.stream().filter(f -> f.accepted() != null).toList();
    }

    public int left() {
        return open().size() + unconfirmed.size() + withoutRule.size() + broken.size();
    }

    public boolean isReady() {
        return left() == 0 && !version.nodes().isEmpty();
    }

    public String url() {
        return "/drafting/" + version.id();
    }
}
