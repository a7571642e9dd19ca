package openpar.annex;

import java.util.List;
import openpar.kit.web.Option;

/**
 * Where an annex is handed in.
 *
 * @param owners the agencies somebody may keep a set for
 * @param refusal the key of the reason, empty when nothing was refused
 * @param refused the name of that file
 */
public record UploadsPage(List<Upload> waiting, List<Option> owners, String refusal, String refused) {
    /** An annex of words and tables is smaller by far. */
    static final int MOST_BYTES = 64 << 20;

    public int mostBytes() {
        return MOST_BYTES;
    }

    /** What to do about a refusal, as the key of a message; some refusals say it themselves. */
    public String next() {
        return "annex.next." + refusal.substring(refusal.lastIndexOf('.') + 1);
    }
}
