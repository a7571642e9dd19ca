package openpar.evidence;

import java.time.Instant;
import java.time.LocalDate;
import openpar.kit.file.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * A document as it proves something.
 *
 * @param pages where to look: "3–4"
 * @param pageCount null: not a paged document
 * @param readyPages pages whose pictures are ready
 * @param usedBy how many owners it proves something for
 */
public record Proof(
        long linkId,
        long documentId,
        String owner,
        ProofRound round,
        String pages,
        String number,
        @Nullable LocalDate issuedOn,
        String issuer,
        String abstractText,
        String fileName,
        FileKind kind,
        long size,
        @Nullable Integer pageCount,
        int readyPages,
        String failure,
        int usedBy,
        String addedBy,
        Instant addedAt) {
    /** Its number, else what it says, else its file. */
    public String label() {
        return !number.isBlank() ? number : !abstractText.isBlank() ? abstractText : fileName;
    }

    public String url() {
        return "/evidence/" + documentId;
    }

    /** Long documents need to say where to look. */
    public boolean needsPages() {
        return pages.isBlank() && pageCount != null && pageCount > 5;
    }
}
