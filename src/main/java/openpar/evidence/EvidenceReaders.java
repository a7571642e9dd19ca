package openpar.evidence;

import java.util.Optional;
import openpar.kit.web.Visitor;

/** Told by a room above: who may read the proofs of one of its owners ("leaf:12/345"), and who may add to them. Any room's yes is enough. */
public interface EvidenceReaders {
    /** Owners of other rooms: false. */
    boolean mayRead(Visitor visitor, String owner);

    /** May this visitor add and take away documents of this round now? Empty: no. */
    default Optional<Place> mayAttach(Visitor visitor, String owner, ProofRound round) {
        return Optional.empty();
    }

    /**
     * @param agencyId in whose library an uploaded document is kept
     * @param chain of the journal: {@code Journal.participant(id)}
     */
    record Place(long agencyId, String chain) {}
}
