package openpar.annex;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import openpar.criteria.InputField;
import openpar.criteria.RuleJson;
import openpar.criteria.SetLine;
import openpar.reading.RuleReader;
import openpar.reading.RuleSentences;
import openpar.scoring.Input;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;

/** The rule of a leaf as a sentence, where the signed words alone would not be read as it. */
final class Computed {
    static final String MARK = "Tính điểm: ";

    private Computed() {}

    /** Empty where the printed words say it already, or nothing is computed. */
    static String of(SetLine line) {
        var rule = line.rule();
        var max = line.max();
        if (rule == null || max == null) return "";
        var printed = RuleReader.read(String.join("\n", Plain.lines(line.ruleText())), max, line.name());
        if (printed.sure() && printed.rule() != null && bare(printed.rule()).equals(bare(rule))) return "";
        var labels = line.inputs().stream().collect(Collectors.toMap(InputField::name, InputField::label, (one, other) -> one));
        return RuleSentences.say(rule, max, labels);
    }

    /** Without the names of inputs and what they are called: another hand would name them otherwise. */
    static String bare(ScoringRule rule) {
        var json = RuleJson.kind(rule) + RuleJson.write(rule).replaceAll("\"label\": ?\"(?:[^\"\\\\]|\\\\.)*\"", "");
        var seen = new HashSet<String>();
        for (var input : inputs(rule))
            if (seen.add(input.name())) json = json.replaceAll("(?U)\\b" + java.util.regex.Pattern.quote(input.name()) + "\\b", "i" + seen.size());
        return json;
    }

    private static List<Input> inputs(ScoringRule rule) {
        if (!(rule instanceof ScoringRule.ByUnitKind(var cases, var _))) return Scoring.inputs(rule, null);
        return cases.stream().flatMap(one -> Scoring.inputs(one.rule(), null).stream()).toList();
    }
}
