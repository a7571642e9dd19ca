package openpar.criteria;

import java.util.List;
import openpar.scoring.Phrase;

/**
 * Something that does not fit in a set; it warns and never blocks, for the signed text rules.
 *
 * @param check a stable word, such as {@code sum}
 * @param place the code it is about; empty for the set as a whole
 * @param message with the arithmetic
 */
public record Warning(String check, String place, Phrase message) {
    static Warning of(String check, String place, Phrase.Arg... arguments) {
        return of(check, check, place, arguments);
    }

    /** @param key of the message, where one check has several */
    static Warning of(String check, String key, String place, Phrase.Arg... arguments) {
        return new Warning(check, place, new Phrase("criteria.check." + key, List.of(arguments)));
    }
}
