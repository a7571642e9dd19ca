package openpar.assessment;

import java.time.Instant;
import java.util.Optional;
import openpar.campaign.Admission;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import openpar.campaign.Window;
import org.springframework.stereotype.Component;

/** When a sheet is open: the campaign's one deadline function, asked for this sheet. */
@Component
class Hours {
    private final Phases phases;

    Hours(Phases phases) {
        this.phases = phases;
    }

    Window window(Assessment assessment) {
        return phases.window(assessment.participantId(), PhaseKind.SELF_ASSESSMENT, null);
    }

    /** Why the whole sheet cannot move now; empty where it is open, or late and still accepted. */
    Optional<Moved> shut(Assessment assessment, Instant now) {
        return switch (window(assessment).admit(now)) {
            case Admission.Open open -> Optional.empty();
            case Admission.Late late when late.accepted() -> Optional.empty();
            case Admission.Late late -> Optional.of(new Moved.Shut("closed", late.closedAt()));
            case Admission.NotYet notYet -> Optional.of(new Moved.Shut("not_yet", notYet.opensAt()));
            case Admission.Closed closed -> Optional.of(new Moved.Shut("closed", closed.closedAt()));
        };
    }

    boolean isLate(Assessment assessment, Instant now) {
        return window(assessment).admit(now).isLate();
    }

    /** Appraisal has begun for everybody once the first round is open. */
    boolean isAppraised(Assessment assessment, Instant now) {
        var round = phases.window(assessment.participantId(), PhaseKind.ROUND_1, null);
        return round.opensAt() != null && !now.isBefore(java.util.Objects.requireNonNull(round.opensAt()));
    }
}
