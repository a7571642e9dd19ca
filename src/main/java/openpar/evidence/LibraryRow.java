package openpar.evidence;

import java.time.Instant;
import openpar.kit.file.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of the library.
 *
 * @param state ready, preparing or failed
 * @param used how many owners it proves something for
 * @param linked it proves something for the owner asked about already
 * @param rows of the whole list
 */
public record LibraryRow(
        long id,
        String agency,
        String fileName,
        FileKind kind,
        long size,
        @Nullable Integer pages,
        Description description,
        String state,
        int used,
        boolean linked,
        Instant addedAt,
        long rows) {
    public String label() {
        return description.number().isBlank() ? fileName : description.number();
    }
}
