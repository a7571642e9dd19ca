package openpar.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides whether a participant may act in a phase.
 *
 * @param phase null: the campaign has no such phase
 * @param extensions those in force for the participant, of the whole sheet and of single leaves
 * @param nodeId the leaf it is looked at for; null: the whole sheet
 * @param campaignOpenedAt null: still a draft, nothing is open
 */
public record Window(
        PhaseKind kind,
        @Nullable Phase phase,
        List<Extension> extensions,
        @Nullable Long nodeId,
        LatePolicy latePolicy,
        @Nullable Instant campaignOpenedAt,
        @Nullable Instant campaignConcludedAt) {

    /** The same for one leaf. */
    public Window on(@Nullable Long node) {
        return new Window(kind, phase, extensions, node, latePolicy, campaignOpenedAt, campaignConcludedAt);
    }

    public Admission admit(Instant at) {
        return Deadlines.admit(this, at);
    }

    public boolean accepts(Instant at) {
        return admit(at).isAccepted();
    }

    public @Nullable Instant opensAt() {
        return phase == null ? null : phase.opensAt();
    }

    /** The end that holds here, extensions included. */
    public @Nullable Instant closesAt() {
        return phase == null ? null : Deadlines.closesAt(phase, extensions, nodeId);
    }

    /** The end that is stated for everybody. */
    public @Nullable Instant statedClosesAt() {
        return phase == null ? null : phase.closesAt();
    }

    public boolean isExtended() {
        return phase != null && Deadlines.closesAt(phase, extensions, nodeId).isAfter(phase.closesAt());
    }

    /** The leaves that are open longer than the sheet. */
    public List<Extension> leafExtensions() {
        return extensions.stream().filter(e -> e.nodeId() != null).toList();
    }
}
