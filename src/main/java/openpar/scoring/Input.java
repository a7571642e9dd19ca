package openpar.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a rule asks for, so that a page can draw its field.
 *
 * @param label as the rule calls it; null where only the criteria set names it
 * @param options the labels to choose from, numbered from 1; empty unless a choice
 * @param optional the points may be found without it: a case that cannot arise, or last year's figure already known
 */
public record Input(String name, Type type, @Nullable String label, List<String> options, boolean optional) {
    public enum Type {
        COUNT,
        NUMBER,
        PERCENT,
        DATE,
        TICK,
        CHOICE,
        POINTS
    }

    static Input of(String name, Type type) {
        return new Input(name, type, null, List.of(), false);
    }

    static Input of(String name, Type type, @Nullable String label) {
        return new Input(name, type, label, List.of(), false);
    }
}
