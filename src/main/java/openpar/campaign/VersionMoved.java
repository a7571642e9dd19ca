package openpar.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import openpar.kit.job.Progress;

/**
 * A running campaign goes on by a corrected version of its set; every room that keeps rows by leaf moves its own in the same transaction.
 *
 * @param nodes from a leaf of the old version to the leaf of the new one that asks the same
 * @param effect what it comes to, told by the room that computes points
 */
public record VersionMoved(
        long campaignId,
        long from,
        long to,
        Map<Long, Long> nodes,
        List<Long> participants,
        String reason,
        long personId,
        Instant at,
        Progress progress,
        Effect effect) {
    private static final int PART = 200;

    /** Own points that changed. */
    public static final class Effect {
        private final List<Runnable> last = new ArrayList<>();
        private int moved;
        private int submitted;

        public void count(boolean isSubmitted) {
            moved++;
            submitted += isSubmitted ? 1 : 0;
        }

        void end() {
            last.forEach(Runnable::run);
        }

        int moved() {
            return moved;
        }

        int submitted() {
            return submitted;
        }
    }

    /** What would hold up others is done when all the rest is: lines of the journal, whose chains everybody writes. */
    public void last(Runnable work) {
        effect.last.add(work);
    }

    /** Does the work for so many participants at a time that memory holds them and progress can be told. */
    public void inParts(String stage, Consumer<VersionMoved> work) {
        for (int done = 0; done < participants.size(); done += PART) {
            progress.at(stage, done, participants.size());
            work.accept(of(participants.subList(done, Math.min(done + PART, participants.size()))));
        }
    }

    private VersionMoved of(List<Long> some) {
        return new VersionMoved(
                campaignId, from, to, nodes, new ArrayList<>(some), reason, personId, at, progress, effect);
    }
}
