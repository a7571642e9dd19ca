package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/** Why a field was not saved, so that whoever typed can mend it. */
sealed interface Trouble {
    /** @param key of the message that says what is wrong and what is right */
    record Unread(String key) implements Trouble {}

    /** "3.125: ba nghìn hay ba phẩy?" */
    record Ask(BigDecimal grouped, BigDecimal decimal) implements Trouble {}

    /** The rule says that it cannot be true. */
    record Refused(Phrase why) implements Trouble {}

    /** Somebody else changed the field meanwhile. */
    record Conflict(
            @Nullable String theirs,
            int version,
            @Nullable Long by,
            @Nullable Instant at) implements Trouble {}
}
