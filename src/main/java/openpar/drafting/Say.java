package openpar.drafting;

import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.criteria.FigureLabels;
import openpar.criteria.InputField;
import openpar.kit.web.Shell;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.Scoring;
import openpar.scoring.Wording;

/** Says what the arithmetic says, in the visitor's language, with the labels of the leaf. */
public final class Say {
    private Say() {}

    public static String of(Shell shell, Phrase phrase) {
        return RuleView.say(shell, phrase);
    }

    public static String of(Shell shell, Bench bench, Phrase phrase) {
        return wording(shell, bench.fields()).of(phrase);
    }

    private static Wording wording(Shell shell, List<InputField> fields) {
        return new Wording(
                shell.lang().equals("en"),
                key -> shell.t(key),
                FigureLabels.of(shell, fields));
    }

    /** A figure on the bench: its label, or the words of what has none, such as a group of a survey. */
    public static String figure(Shell shell, Bench bench, Bench.TryField field) {
        return field.label().equals(field.name()) ? FigureLabels.of(shell, bench.fields()).apply(field.name()) : field.label();
    }

    /** The letter a figure goes by, or its words where it stands among no figures. */
    public static String letter(Shell shell, Bench bench, String name) {
        var letter = bench.letter(name);
        return letter.equals(name) ? FigureLabels.of(shell, bench.fields()).apply(name) : letter;
    }

    public static String points(Shell shell, Fraction points) {
        return wording(shell, List.of()).points(points);
    }

    public static String shortNumber(Shell shell, Fraction value) {
        return wording(shell, List.of()).amount(value.rounded(2));
    }

    public static String value(Shell shell, Bench bench, Fraction value) {
        boolean percent = bench.curve() != null && bench.curve().percent();
        return percent ? wording(shell, List.of()).percent(value) : shortNumber(shell, value);
    }

    /** The computed rule, line by line, to be read beside the printed one. */
    public static List<String> branches(Shell shell, CriteriaNode node) {
        var rule = node.rule();
        if (rule == null || node.maxPoints() == null) {
            return List.of();
        }
        var wording = wording(shell, node.inputs());
        var max = Fraction.fromDecimal(node.maxPoints());
        var lines = new java.util.ArrayList<String>();
        for (String kind : NodeReading.kinds(rule)) {
            for (var branch : Scoring.branches(rule, max, kind, node.kind())) {
                lines.add((kind == null ? "" : kind + ": ") + wording.of(branch.condition()) + ": " + wording.of(branch.result()));
            }
        }
        return lines;
    }
}
