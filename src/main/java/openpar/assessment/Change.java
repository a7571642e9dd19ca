package openpar.assessment;

import org.jspecify.annotations.Nullable;

/** A field that takes another value; null is "not entered". */
record Change(String field, @Nullable String from, @Nullable String to) {
    boolean isFigure() {
        return !field.equals(Entry.EXPLANATION) && !field.equals(Entry.NOT_APPLICABLE);
    }
}
