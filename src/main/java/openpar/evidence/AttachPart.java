package openpar.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * The proofs of one owner, round by round, and how to add to them.
 *
 * @param round the round that documents are added to from here
 * @param undoable taken away in the last minutes
 * @param outcomes of the files sent just now
 */
public record AttachPart(
        String owner,
        ProofRound round,
        String back,
        List<RoundProofs> rounds,
        boolean mayAttach,
        List<Proof> undoable,
        List<Added> outcomes,
        long mostBytes,
        String limit) {

    /** The documents of one round. */
    public record RoundProofs(ProofRound round, List<Proof> proofs, boolean open) {}

    static AttachPart of(
            String owner,
            ProofRound round,
            String back,
            List<Proof> proofs,
            boolean may,
            List<Proof> undoable,
            List<Added> outcomes,
            long mostBytes,
            String limit) {
        List<RoundProofs> rounds = Arrays.stream(ProofRound.values())
                .map(r -> new RoundProofs(
                        r, proofs.stream().filter(p -> p.round() == r).toList(), may && r == round))
                .filter(r -> !r.proofs().isEmpty())
                .toList();
        return new AttachPart(owner, round, back, rounds, may, undoable, outcomes, mostBytes, limit);
    }

    public boolean empty() {
        return rounds.isEmpty();
    }

    /** Where a document is chosen from the library. */
    public String libraryUrl() {
        return "/evidence?owner=" + encoded(owner) + "&round=" + round.word() + "&back=" + encoded(back);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
