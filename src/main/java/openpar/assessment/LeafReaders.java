package openpar.assessment;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import openpar.audit.Journal;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import openpar.evidence.EvidenceReaders;
import openpar.evidence.ProofRound;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Component;

/** Who sees a sheet sees its proofs; who may edit a leaf now may add to them. */
@Component
class LeafReaders implements EvidenceReaders {
    // An appraiser reads the proofs of the items assigned to them: the appraisal room says which.
    private static final Set<Role> READERS =
            Set.of(Role.OFFICER, Role.APPROVER, Role.ADMINISTRATOR, Role.SECRETARY, Role.CHAIR, Role.VIEWER);

    private final Assessments assessments;
    private final Phases phases;
    private final Scope scope;
    private final Clock clock;

    LeafReaders(Assessments assessments, Phases phases, Scope scope, Clock clock) {
        this.assessments = assessments;
        this.phases = phases;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public boolean mayRead(Visitor visitor, String owner) {
        return LeafOwner.of(owner)
                .flatMap(leaf -> assessments.of(leaf.participantId()))
                .filter(a -> scope.rolesOver(visitor, a.agencyId()).stream().anyMatch(READERS::contains))
                .isPresent();
    }

    @Override
    public Optional<Place> mayAttach(Visitor visitor, String owner, ProofRound round) {
        if (round != ProofRound.SELF) {
            return Optional.empty();
        }
        return LeafOwner.of(owner)
                .flatMap(leaf -> assessments
                        .of(leaf.participantId())
                        .filter(a -> a.mayBeEditedBy(visitor))
                        .filter(a -> phases.window(leaf.participantId(), PhaseKind.SELF_ASSESSMENT, leaf.nodeId())
                                .accepts(clock.instant()))
                        .map(a -> new Place(a.agencyId(), Journal.participant(a.participantId()))));
    }
}
