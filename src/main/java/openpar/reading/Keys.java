package openpar.reading;

import java.util.List;
import java.util.Set;

/** A set of words, written as one line. */
final class Keys {
    private Keys() {}

    static Set<String> of(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }
}
