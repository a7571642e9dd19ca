package openpar.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import openpar.criteria.FigureLabels;
import openpar.criteria.InputField;
import openpar.kit.web.Shell;
import openpar.kit.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * One declared figure on the page.
 *
 * @param words what the rule itself calls it; "": it is called as the set does
 * @param declared what the set calls the figures of the leaf
 * @param kind number, date, tick or choice
 * @param json as stored; null: nothing
 * @param typed what was sent and could not be saved; it stays in the field
 */
public record FieldView(
        String name,
        String words,
        List<InputField> declared,
        String unit,
        String kind,
        List<String> options,
        List<BigDecimal> optionPoints,
        @Nullable String json,
        int version,
        boolean mayBeNone,
        @Nullable String typed,
        @Nullable TroubleView trouble,
        @Nullable Reference reference) {

    /** What another system says about the same figure. */
    public record Reference(BigDecimal value, String system, Instant asOf, boolean agrees) {}

    public String label(Shell shell) {
        return label(shell, words, declared, name);
    }

    static String label(Shell shell, String words, List<InputField> declared, String name) {
        return words.isBlank() ? FigureLabels.of(shell, declared).apply(name) : words;
    }

    public String id() {
        return "f-" + name;
    }

    public String value(Show show) {
        return typed != null ? typed : Values.echo(json, show);
    }

    public boolean isNone() {
        return Values.NONE.equals(json);
    }

    public boolean is(String value) {
        return typed != null
                ? typed.equals(value)
                : json != null && json.replace("\"", "").equals(value);
    }
}
