package openpar.drafting;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import openpar.criteria.InputField;
import openpar.criteria.RuleJson;
import openpar.criteria.SurveyNames;
import openpar.kit.web.Option;
import openpar.kit.web.Shell;
import openpar.scoring.Phrase;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;

/** The form of a node as its templates draw it: what was typed where, what is wrong where. */
public record RuleView(
        Typed typed, Map<String, Phrase> faults, List<InputField> figures, boolean editable, long owner, SurveyNames.Known surveys) {
    /** A form without rules of surveys in it. */
    RuleView(Typed typed, Map<String, Phrase> faults, List<InputField> figures, boolean editable, long owner) {
        this(typed, faults, figures, editable, owner, SurveyNames.Known.NONE);
    }

    RuleView withoutFaults() {
        return new RuleView(typed, Map.of(), figures, editable, owner, surveys);
    }

    public String at(String place) {
        return typed.at(place);
    }

    public int rows(String list) {
        return typed.rows(list);
    }

    /** Each row's place: {@code rule.bands[0]}, {@code rule.bands[1]} … */
    public List<String> places(String list) {
        return IntStream.range(0, rows(list)).mapToObj(n -> list + "[" + n + "]").toList();
    }

    public @Nullable String fault(Shell shell, String place) {
        @Nullable Phrase why = faults.get(place);
        return why == null ? null : say(shell, why);
    }

    static String say(Shell shell, Phrase phrase) {
        return new Wording(shell.lang().equals("en"), key -> shell.t(key), name -> name).of(phrase);
    }

    /** Faults at places that have no field of their own, such as a whole row or an empty list. */
    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** The figures a rule may name, by letter and label. */
    public List<Option> options(String chosen, String nothing) {
        var options = new java.util.ArrayList<Option>();
        options.add(new Option("", nothing));
        for (int n = 0; n < rows("input"); n++) {
            String name = at("input[" + n + "].name");
            String known = name.isEmpty() ? NodeReading.slug(at("input[" + n + "].label")) : name;
            if (!known.isEmpty() && !InputField.isGiven(known)) {
                options.add(new Option(known, (char) ('A' + n % 26) + " · " + at("input[" + n + "].label")));
            }
        }
        if (!chosen.isEmpty() && options.stream().noneMatch(o -> o.value().equals(chosen))) {
            options.add(new Option(chosen, chosen));
        }
        return options;
    }

    public List<String> kinds() {
        return List.copyOf(new TreeSet<>(RuleJson.kinds()));
    }

    public String kind() {
        return at("rule.kind");
    }

    public boolean isPercent(String prefix) {
        return at(prefix + "of").equals("percent");
    }

    /** Where reading a formula stopped: what comes before, the letter there, what comes after. */
    public @Nullable List<String> formulaFault(String place) {
        @Nullable Phrase why = faults.get(place);
        if (why == null || !why.key().equals("scoring.rule.formula")) {
            return null;
        }
        String text = at(place);
        int column = why.arguments().getFirst() instanceof Phrase.Amount(var value) ? value.numerator().intValue() - 1 : 0;
        int at = Math.max(0, Math.min(column, text.length()));
        int end = Math.min(at + 1, text.length());
        return List.of(text.substring(0, at), at == end ? "␣" : text.substring(at, end), text.substring(end));
    }

    /** Is this input one the rule itself names, such as the tick of yes or no? */
    public boolean isGiven(String name) {
        return InputField.isGiven(name);
    }
}
