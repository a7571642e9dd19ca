package openpar.evidence;

import java.util.List;

/** What came of bringing a file. */
public sealed interface Added {
    /** @param known it was in the library already and was not stored again */
    record Kept(long documentId, String label, boolean known) implements Added {}

    /** @param key message key evidence.refused.{key}; @param arguments of that message */
    record Refused(String fileName, String key, List<String> arguments) implements Added {}
}
