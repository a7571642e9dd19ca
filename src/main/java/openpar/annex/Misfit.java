package openpar.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import openpar.criteria.SetChecks;
import openpar.criteria.SetLine;
import openpar.criteria.Warning;
import openpar.reading.RuleReader;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;

/** What does not fit between a sentence and its leaf: points that would suit another maximum, letters that nothing explains. */
final class Misfit {
    private static final Pattern POINTS = Pattern.compile("(?U)(?:(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,3})?)\\s*(?:điểm|đ\\b)|[×*]\\s*(\\d{1,3}(?:[.,]\\d{1,3})?)(?![\\d.,]))");
    private static final Pattern USED = Pattern.compile("(?<!\\p{L})([a-zA-Z])\\s*[/×*+]\\s*([a-zA-Z])(?!\\p{L})");
    private static final Pattern EXPLAINED = Pattern.compile("(?<!\\p{L})([a-zA-Z])\\s*(?:\\([^()]*\\)\\s*)?(?:là|:|=)\\s");
    private static final int MOST = 6;

    private Misfit() {}

    /**
     * A sentence that would be sure of another maximum: that is the mistake.
     *
     * @param isWhole every word of it is understood; otherwise only how much may be taken off is looked at
     */
    static List<Warning> of(AnnexNode node, SetLine line, boolean isWhole) {
        var max = node.max();
        if (max == null || !node.leaf() || node.ruleLines().isBlank()) return List.of();
        for (var other : points(node, line)) {
            if (other.equals(max)) continue;
            var read = RuleReader.read(node.ruleLines(), other, node.name());
            var rule = read.rule();
            if (read.sure() && rule != null && (isWhole || rule instanceof ScoringRule.Deduction)) return SetChecks.ofMisfit(line, rule, other);
        }
        return isWhole ? SetChecks.ofDoubtful(line) : List.of();
    }

    /** The points the sentence names, the highest first; of parts what they add up to. */
    private static List<Fraction> points(AnnexNode node, SetLine line) {
        var points = new TreeSet<Fraction>(Comparator.reverseOrder());
        for (var found : POINTS.matcher(node.ruleText()).results().toList()) {
            var said = Fraction.parse((found.group(1) == null ? found.group(2) : found.group(1)).replace(',', '.'));
            if (!said.isZero() && !said.isAbove(Fraction.HUNDRED)) points.add(said);
        }
        var all = new ArrayList<Fraction>();
        if (line.rule() instanceof ScoringRule.Parts(var items)) all.add(sum(items));
        points.stream().filter(one -> !all.contains(one)).limit(MOST).forEach(all::add);
        if (line.rule() instanceof ScoringRule.Choice(var options) && line.max() != null && sum(options).isBelow(line.max())) all.add(sum(options));
        return all;
    }

    private static Fraction sum(List<ScoringRule.Option> options) {
        return options.stream().map(ScoringRule.Option::points).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** (a/c) where only a and b are said to be something. */
    static Set<String> unexplained(String text) {
        var explained = letters(EXPLAINED, text);
        if (explained.isEmpty()) return Set.of();
        var used = letters(USED, text);
        used.removeAll(explained);
        used.remove("x");
        return used;
    }

    private static Set<String> letters(Pattern pattern, String text) {
        var letters = new LinkedHashSet<String>();
        for (var found : pattern.matcher(text).results().toList())
            for (int i = 1; i <= found.groupCount(); i++) letters.add(found.group(i).toLowerCase(Locale.ROOT));
        return letters;
    }
}
