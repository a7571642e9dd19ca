package openpar.criteria;

import java.time.Instant;
import java.util.List;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/** Warnings somebody answered for with their name. Offered by the room where sets are made. */
public interface AnsweredWarnings {
    /** @param node null where it is about the set as a whole, or about a code no node has */
    record Answered(String place, @Nullable CriteriaNode node, Phrase message, String by, Instant at, String reason) {}

    List<Answered> answered(SetVersion version);
}
