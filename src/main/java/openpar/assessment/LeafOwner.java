package openpar.assessment;

import java.util.Optional;
import java.util.regex.Pattern;

/** The owner of proofs as the evidence room knows it: a leaf of a participant's sheet. */
record LeafOwner(long participantId, long nodeId) {
    private static final Pattern WORD = Pattern.compile("leaf:(\\d{1,18})/(\\d{1,18})");

    static Optional<LeafOwner> of(String word) {
        var match = WORD.matcher(word);
        return match.matches()
                ? Optional.of(new LeafOwner(Long.parseLong(match.group(1)), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    static String prefix(long participantId) {
        return "leaf:" + participantId + "/";
    }

    String word() {
        return prefix(participantId) + nodeId;
    }
}
