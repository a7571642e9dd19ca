package openpar.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Text;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Option;
import org.jspecify.annotations.Nullable;

/** Does a rule give what its leaf is worth: never more, and all of it? */
final class RuleChecks {
    private static final Pattern SAID = Pattern.compile("(?U)(\\d{1,3}(?:[.,]\\d{1,3})?)\\s*(?:điểm|đ\\b)");
    /** Words of levels, of which a leaf gets one. */
    private static final Pattern LEVEL = Pattern.compile("(?iU)\\b(dưới|trên|từ|đạt) \\d|trở lên|\\b(giải|hạng|cấp (quốc gia|trung ương|bộ|tỉnh|huyện|xã))\\b");
    private static final Pattern OR = Pattern.compile("(?iU)\\bhoặc\\b");
    private static final Pattern COUNTED = Pattern.compile("(?iU)\\b(mỗi|cứ|nhân|cộng|tỷ lệ|thêm|x)\\b|[×*]|số điểm");

    private final SetLine line;
    private final Fraction max;
    private final List<Warning> warnings = new ArrayList<>();

    private RuleChecks(SetLine line, Fraction max) {
        this.line = line;
        this.max = max;
    }

    static List<Warning> of(SetLine line, ScoringRule rule, Fraction max) {
        var checks = new RuleChecks(line, max);
        checks.rule(rule);
        checks.figures(rule);
        return checks.warnings;
    }

    /** What is taken off may be less than the leaf is worth, what is given may not. */
    static List<Warning> ofMisfit(SetLine line, ScoringRule rule, Fraction fits, Fraction max) {
        var checks = new RuleChecks(line, max);
        checks.rule(rule);
        boolean isSaid = checks.warnings.stream().anyMatch(warning -> warning.check().endsWith("_max"));
        boolean isTakenOff = rule instanceof ScoringRule.Deduction;
        if (!isSaid && fits.isAbove(max)) checks.above(fits);
        if (!isSaid && fits.isBelow(max) && !isTakenOff) checks.below(fits);
        return checks.warnings;
    }

    /** Levels that leave a gap or overlap, and parts beyond the maximum, are mistakes whatever is meant. */
    static List<Warning> ofDoubtful(SetLine line, ScoringRule rule, Fraction max) {
        var checks = new RuleChecks(line, max);
        if (rule instanceof ScoringRule.Bands bands) {
            checks.most(bands.bands().stream().map(Band::points).toList());
            checks.bands(bands);
        }
        if (rule instanceof ScoringRule.Parts(var items)) checks.parts(items);
        if (rule instanceof ScoringRule.Choice(var options)) {
            checks.bands(SpokenBands.of(options), true, Fraction.ZERO);
            if (checks.isParts(options)) checks.parts(options);
            else checks.most(options.stream().map(Option::points).toList());
        }
        return checks.warnings;
    }

    /** Only what the text itself says: no points in it are higher, and none are counted or multiplied. */
    private void most(List<Fraction> points) {
        var said = SAID.matcher(line.ruleText()).results().map(found -> Fraction.parse(found.group(1).replace(',', '.'))).max(Comparator.naturalOrder());
        var best = points.stream().max(Comparator.naturalOrder());
        boolean isPlain = said.isPresent() && said.equals(best) && points.stream().anyMatch(Fraction::isZero) && !COUNTED.matcher(line.ruleText()).find();
        if (isPlain) best(points);
    }

    /** Things to do side by side: none gives all points, none gives nothing, together they give too many. */
    private boolean isParts(List<Option> options) {
        var sum = options.stream().map(Option::points).reduce(Fraction.ZERO, Fraction::plus);
        boolean isPart = options.stream().allMatch(option -> option.points().isBelow(max) && !option.points().isZero()) || isEven(options);
        return isPart && sum.isAbove(max) && options.stream().filter(option -> LEVEL.matcher(option.label()).find()).count() < 2;
    }

    /** Nobody chooses between cases that all give the same. */
    private boolean isEven(List<Option> options) {
        boolean isOne = OR.matcher(line.ruleText()).find();
        return !isOne && options.size() > 1 && options.stream().allMatch(option -> option.points().equals(options.getFirst().points()) && !option.points().isZero() && !option.points().isAbove(max));
    }

    private void rule(ScoringRule rule) {
        switch (rule) {
            case ScoringRule.Choice(var options) -> best(options.stream().map(Option::points).toList());
            case ScoringRule.Parts(var items) -> parts(items);
            case ScoringRule.Bands bands -> {
                best(bands.bands().stream().map(Band::points).toList());
                bands(bands);
            }
            case ScoringRule.External external -> {
                if (!external.bands().isEmpty()) best(external.bands().stream().map(Band::points).toList());
                bands(external.bands(), true, Fraction.ZERO);
            }
            case ScoringRule.Deadline deadline -> {
                var points = new ArrayList<>(List.of(deadline.onTime()));
                deadline.late().forEach(late -> points.add(late.points()));
                best(points);
            }
            case ScoringRule.Deduction deduction -> deduction(deduction);
            case ScoringRule.ByUnitKind(var cases, var _) -> cases.forEach(one -> rule(one.rule()));
            case ScoringRule.ComparedToLastYear compared -> {
                if (compared.effect() == ScoringRule.Effect.GAIN) best(List.of(compared.cap()));
                else if (compared.cap().isAbove(max)) above(compared.cap());
            }
            case ScoringRule.Formula formula -> {
                if (formula.max() != null && formula.max().isAbove(max)) above(formula.max());
                if (formula.max() != null && formula.max().isBelow(max)) below(formula.max());
            }
            case ScoringRule.YesNo _, ScoringRule.Ratio _, ScoringRule.SurveyRule _, ScoringRule.AppraiserRule _, ScoringRule.Track _ -> {}
        }
    }

    private void best(List<Fraction> points) {
        var best = points.stream().max(Comparator.naturalOrder()).orElse(Fraction.ZERO);
        if (best.isAbove(max)) above(best);
        if (best.isBelow(max)) below(best);
    }

    private void above(Fraction points) {
        warnings.add(Warning.of("above_max", line.code(), new Amount(points), new Amount(max)));
    }

    private void below(Fraction points) {
        warnings.add(Warning.of("below_max", line.code(), new Amount(points), new Amount(max)));
    }

    private void parts(List<Option> items) {
        var sum = items.stream().map(Option::points).reduce(Fraction.ZERO, Fraction::plus);
        var terms = new ArrayList<Phrase.Arg>();
        for (var item : items) {
            if (!terms.isEmpty()) terms.add(new Text(" + "));
            terms.add(new Amount(item.points()));
        }
        if (sum.equals(max)) return;
        var check = sum.isAbove(max) ? "parts_above_max" : "parts_below_max";
        warnings.add(Warning.of(check, "parts", line.code(), new Phrase.Row(terms), new Amount(sum), new Amount(max)));
    }

    private void deduction(ScoringRule.Deduction rule) {
        if (rule.maxDeduction() != null && rule.maxDeduction().isAbove(max)) warnings.add(Warning.of("above_max", "deduction", line.code(), new Amount(rule.maxDeduction()), new Amount(max)));
    }

    private void bands(ScoringRule.Bands rule) {
        boolean isCount = rule.of() == ScoringRule.Measure.COUNT;
        bands(rule.bands(), rule.of() == ScoringRule.Measure.PERCENT, isCount ? Fraction.ONE : Fraction.ZERO);
    }

    /** @param first where levels may begin without leaving anything out: nothing counted gives nothing */
    private void bands(List<Band> bands, boolean isPercent, Fraction first) {
        var sorted = bands.stream().sorted(Comparator.comparing(Band::from, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        Band before = null;
        for (var band : sorted) {
            if (before == null) lowest(band.from(), first);
            else between(before.to(), band.from());
            before = band;
        }
        if (before != null && before.to() != null && isPercent && !before.to().isAbove(Fraction.HUNDRED))
            warnings.add(Warning.of("band_gap", "band_gap_top", line.code(), new Amount(before.to())));
    }

    private void lowest(@Nullable Fraction from, Fraction first) {
        if (from != null && from.isAbove(first)) warnings.add(Warning.of("band_gap", "band_gap_bottom", line.code(), new Amount(from)));
    }

    private void between(@Nullable Fraction to, @Nullable Fraction from) {
        if (to == null || from == null || to.isAbove(from)) {
            warnings.add(Warning.of("band_overlap", line.code(), new Amount(from == null ? Fraction.ZERO : from), to == null ? new Text("…") : new Amount(to)));
        } else if (to.isBelow(from)) warnings.add(Warning.of("band_gap", line.code(), new Amount(to), new Amount(from)));
    }

    /** Figures of formulas and rates need a label to be asked for; ticks and dates have the rule's own. */
    private void figures(ScoringRule rule) {
        if (line.inputs().isEmpty()) return;
        Set<String> declared = line.inputs().stream().map(InputField::name).collect(Collectors.toSet());
        for (var name : used(rule)) if (!declared.contains(name) && !isLastYears(name, declared)) warnings.add(Warning.of("undeclared_figure", line.code(), new Text(name)));
    }

    /** Of a figure that is declared this year, last year's is kept. */
    private static boolean isLastYears(String name, Set<String> declared) {
        return name.endsWith(Figures.LAST_YEAR) && declared.contains(name.substring(0, name.length() - Figures.LAST_YEAR.length()));
    }

    private static Set<String> used(ScoringRule rule) {
        var names = new LinkedHashSet<String>();
        switch (rule) {
            case ScoringRule.Bands bands -> {
                names.add(bands.numerator());
                if (bands.denominator() != null) names.add(bands.denominator());
            }
            case ScoringRule.Ratio ratio -> {
                names.add(ratio.numerator());
                names.add(ratio.denominator());
            }
            case ScoringRule.Deduction deduction -> {
                deduction.per().forEach(per -> names.add(per.input()));
                deduction.zeroIf().forEach(zero -> names.add(zero.input()));
            }
            case ScoringRule.Formula formula -> names.addAll(formula.expression().names());
            case ScoringRule.ComparedToLastYear compared -> names.add(compared.input());
            case ScoringRule.ByUnitKind(var cases, var _) -> cases.forEach(one -> names.addAll(used(one.rule())));
            case ScoringRule.YesNo _, ScoringRule.Choice _, ScoringRule.Parts _, ScoringRule.Deadline _, ScoringRule.SurveyRule _, ScoringRule.External _,
                    ScoringRule.AppraiserRule _, ScoringRule.Track _ -> {}
        }
        return names;
    }
}
