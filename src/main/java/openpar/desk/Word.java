package openpar.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the council said to an agency, word for word.
 *
 * @param code of the leaf; null: about the whole sheet
 */
public record Word(String person, String agency, @Nullable String code, Instant at, String words) {}
