package openpar.appraisal;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import openpar.audit.Journal;
import openpar.campaign.Admission;
import openpar.campaign.Participants;
import openpar.evidence.EvidenceReaders;
import openpar.evidence.ProofRound;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Component;

/** Appraisers read the proofs of what was assigned to them and of nothing else; an agency adds to what it is explaining while it may. */
@Component
class CouncilReaders implements EvidenceReaders {
    private static final Pattern OWNER = Pattern.compile("leaf:(\\d{1,18})/(\\d{1,18})");

    private record Leaf(long participant, long node) {}

    private final Items items;
    private final Requests requests;
    private final Rounds rounds;
    private final Participants participants;
    private final Scope scope;
    private final Clock clock;

    CouncilReaders(
            Items items, Requests requests, Rounds rounds, Participants participants, Scope scope, Clock clock) {
        this.items = items;
        this.requests = requests;
        this.rounds = rounds;
        this.participants = participants;
        this.scope = scope;
        this.clock = clock;
    }

    static String owner(long participant, long node) {
        return "leaf:" + participant + "/" + node;
    }

    @Override
    public boolean mayRead(Visitor visitor, String owner) {
        return leaf(owner)
                .filter(l -> items.isAssigned(visitor.personId(), l.participant(), l.node()) || leads(visitor, l.participant()))
                .isPresent();
    }

    @Override
    public Optional<Place> mayAttach(Visitor visitor, String owner, ProofRound round) {
        return round == ProofRound.EXPLANATION
                ? leaf(owner).flatMap(l -> explaining(visitor, l))
                : Optional.empty();
    }

    private Optional<Place> explaining(Visitor visitor, Leaf leaf) {
        var participant = participants.find(leaf.participant());
        if (participant.isEmpty()) {
            return Optional.empty();
        }
        long agency = participant.get().agencyId();
        boolean works = visitor.grants().stream()
                .anyMatch(g -> g.agencyId() == agency && (g.role() == Role.OFFICER || g.role() == Role.APPROVER));
        boolean open = works
                && requests.of(leaf.participant(), leaf.node()).filter(r -> !r.isAnswered()).isPresent()
                && rounds.explanation(leaf.participant(), leaf.node()).admit(clock.instant()) instanceof Admission.Open;
        return open ? Optional.of(new Place(agency, Journal.participant(leaf.participant()))) : Optional.empty();
    }

    private boolean leads(Visitor visitor, long participant) {
        if (!visitor.is(Role.SECRETARY, Role.CHAIR)) {
            return false;
        }
        return participants
                .find(participant)
                .map(p -> scope.rolesOver(visitor, p.agencyId()))
                .filter(roles -> roles.contains(Role.SECRETARY) || roles.contains(Role.CHAIR))
                .isPresent();
    }

    private static Optional<Leaf> leaf(String owner) {
        var matched = OWNER.matcher(owner);
        return matched.matches()
                ? Optional.of(new Leaf(Long.parseLong(matched.group(1)), Long.parseLong(matched.group(2))))
                : Optional.empty();
    }
}
