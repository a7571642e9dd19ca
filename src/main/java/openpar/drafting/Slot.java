package openpar.drafting;

import java.util.List;
import java.util.Map;

/** What a kind of rule asks for, slot by slot, so that one form and one reading serve all of them. */
sealed interface Slot {
    String name();

    enum Type {
        FIGURE,
        WORDS,
        FORMULA,
        POINTS,
        NUMBER,
        PERCENT,
        WHOLE,
        DAY,
        LIST
    }

    /** One value. */
    record One(String name, Type type, boolean needed) implements Slot {}

    /** One of the words the rule knows. */
    record Word(String name, boolean needed) implements Slot {}

    /** As many rows as are typed. */
    record Rows(String name, List<Slot> columns) implements Slot {}

    /** Slots that belong together: all or none. */
    record Group(String name, List<Slot> slots) implements Slot {}

    /** Another rule with a kind of its own. */
    record Inner(String name) implements Slot {}

    Word ZERO = new Word("zero_denominator", false);
    List<Slot> BAND = List.of(may("from", Type.NUMBER), may("to", Type.NUMBER), must("points", Type.POINTS));
    List<Slot> OPTION = List.of(must("label", Type.WORDS), must("points", Type.POINTS));
    List<Slot> NAMED = List.of(must("input", Type.FIGURE), must("label", Type.WORDS));

    Map<String, List<Slot>> OF = Map.ofEntries(
            Map.entry("yes_no", List.of()),
            Map.entry("track", List.of()),
            Map.entry("choice", List.of(new Rows("options", OPTION))),
            Map.entry("parts", List.of(new Rows("items", OPTION))),
            Map.entry(
                    "bands",
                    List.of(
                            new Word("of", true),
                            must("numerator", Type.FIGURE),
                            may("denominator", Type.FIGURE),
                            new Rows("bands", BAND),
                            new Group("provided", NAMED),
                            ZERO)),
            Map.entry(
                    "ratio",
                    List.of(
                            must("numerator", Type.FIGURE),
                            must("denominator", Type.FIGURE),
                            may("floor", Type.PERCENT),
                            may("cap", Type.PERCENT),
                            ZERO)),
            Map.entry(
                    "deduction",
                    List.of(
                            new Rows("per", List.of(must("input", Type.FIGURE), must("label", Type.WORDS), must("points", Type.POINTS))),
                            new Rows("zero_if", NAMED),
                            may("max_deduction", Type.POINTS))),
            Map.entry(
                    "deadline",
                    List.of(
                            must("due", Type.DAY),
                            must("on_time", Type.POINTS),
                            new Rows("late", List.of(may("within_days", Type.WHOLE), must("points", Type.POINTS))),
                            new Word("days", false))),
            Map.entry("by_unit_kind", List.of(new Rows("cases", List.of(must("when", Type.LIST), new Inner("rule"))), ZERO)),
            Map.entry(
                    "formula",
                    List.of(must("expression", Type.FORMULA), may("min", Type.POINTS), may("max", Type.POINTS), ZERO)),
            Map.entry(
                    "compared_to_last_year",
                    List.of(
                            must("input", Type.FIGURE),
                            must("step", Type.NUMBER),
                            must("points_per_step", Type.POINTS),
                            must("cap", Type.POINTS),
                            new Word("direction", false),
                            new Word("effect", false),
                            new Word("against", false))),
            Map.entry(
                    "survey",
                    List.of(
                            must("survey", Type.WORDS),
                            new Rows("groups", List.of(must("group", Type.WORDS), must("weight", Type.NUMBER))),
                            may("questions", Type.LIST))),
            Map.entry(
                    "external",
                    List.of(
                            must("index", Type.WORDS),
                            new Rows("bands", BAND),
                            new Group("ratio", List.of(may("floor", Type.NUMBER), may("cap", Type.NUMBER))))),
            Map.entry("appraiser", List.of(may("step", Type.POINTS))));

    private static Slot must(String name, Type type) {
        return new One(name, type, true);
    }

    private static Slot may(String name, Type type) {
        return new One(name, type, false);
    }
}
