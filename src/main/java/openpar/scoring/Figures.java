package openpar.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was declared for one leaf, by name of input. Survey results stand under {@code groups.NAME}, points given by a
 * person under {@code points}, another body's index under {@code index}.
 *
 * @param notApplicable why the whole leaf does not apply, or null
 */
public record Figures(Map<String, Figure> byName, @Nullable String notApplicable) {
    public static final Figures NONE = new Figures(Map.of(), null);
    /** Ends the name of an input when last year's value is meant. */
    public static final String LAST_YEAR = "_nam_truoc";

    public static final String GROUPS = "groups";
    public static final String GROUP = "groups.";
    public static final String POINTS = "points";
    public static final String INDEX = "index";

    public Figures {
        byName = Map.copyOf(byName);
    }

    public static Figures of(Map<String, Figure> byName) {
        return new Figures(byName, null);
    }

    public static Figures notApplicable(String why) {
        return new Figures(Map.of(), why);
    }

    public Optional<Figure> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Figures with(String name, Figure figure) {
        var more = new HashMap<>(byName);
        more.put(name, figure);
        return new Figures(more, notApplicable);
    }

    public Figures without(String name) {
        var fewer = new HashMap<>(byName);
        fewer.remove(name);
        return new Figures(fewer, notApplicable);
    }
}
