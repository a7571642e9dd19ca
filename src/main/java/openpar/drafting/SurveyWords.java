package openpar.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import openpar.kit.web.Option;
import openpar.kit.web.Shell;

/** Questionnaires and groups of a survey, to be chosen by their words; what is on no list is typed beside it. */
public final class SurveyWords {
    /** Stands for "another one, typed beside it". */
    public static final String OTHER = "+";

    private static final Pattern NAMED = Pattern.compile("rule\\.(?:cases\\[\\d+]\\.rule\\.)?(?:survey|groups\\[\\d+]\\.group)");

    private SurveyWords() {}

    public static List<Option> sheets(Shell shell, RuleView form, String place) {
        return options(shell, form.surveys().sheets(), form.at(place), "drafting.sheet.");
    }

    public static List<Option> groups(Shell shell, RuleView form, String place) {
        return options(shell, form.surveys().groups(), form.at(place), "survey.group.");
    }

    private static List<Option> options(Shell shell, List<String> names, String chosen, String key) {
        var options = new ArrayList<Option>();
        for (var name : names) options.add(new Option(name, shell.tOr(name, key + name)));
        if (!chosen.isEmpty() && !names.contains(chosen)) options.add(new Option(chosen, shell.tOr(chosen, key + chosen)));
        return options;
    }

    /** The same with what was typed beside a list in the place of the list. */
    static Typed named(Typed typed) {
        Typed now = typed;
        for (var place : typed.fields().keySet()) {
            if (!NAMED.matcher(place).matches()) continue;
            if (typed.at(place).equals(OTHER)) now = now.with(place, typed.at(place + ".other"));
            now = now.without(place + ".other");
        }
        return now;
    }
}
