package openpar.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;

/** Makes up figures that a commune of a certain quality might declare for a leaf: mostly good, sometimes not, never impossible. */
final class DemoFigures {
    // formulas of the sample sets: which figure cannot exceed which
    private static final Map<String, String> WITHIN = Map.of(
            "so_don_dung_han", "so_don_phai_giai_quyet",
            "so_thu_thuc_hien", "so_thu_du_toan");

    private final RandomGenerator random;
    /** How good the agency is, 0 to 1: the chance to do well, and how far a ratio reaches. */
    private final double quality;

    private final String agencyKind;

    DemoFigures(RandomGenerator random, double quality, String agencyKind) {
        this.random = random;
        this.quality = quality;
        this.agencyKind = agencyKind;
    }

    Figures of(DemoLeaf leaf) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        fill(leaf, leaf.rule(), figures);
        return Figures.of(figures);
    }

    private void fill(DemoLeaf leaf, ScoringRule rule, Map<String, Figure> figures) {
        switch (rule) {
            case ScoringRule.YesNo yesNo -> figures.put("dat", tick(leaf.isPenalty() ? 0.03 : quality + 0.1));
            case ScoringRule.Choice choice -> figures.put("lua_chon", option(leaf, choice.options()));
            case ScoringRule.Bands bands -> bands(leaf, bands, figures);
            case ScoringRule.Ratio ratio -> ratio(leaf, ratio.numerator(), ratio.denominator(), figures);
            case ScoringRule.Deduction deduction -> deduction(deduction, figures);
            case ScoringRule.Deadline deadline -> figures.put("ngay", day(deadline.due()));
            case ScoringRule.Parts parts -> {
                for (int i = 1; i <= parts.items().size(); i++) {
                    figures.put("phan_" + i, tick(quality + 0.12));
                }
            }
            case ScoringRule.ByUnitKind byKind ->
                byKind.cases().stream()
                        .filter(c -> c.when().contains(agencyKind))
                        .findFirst()
                        .ifPresent(c -> fill(leaf, c.rule(), figures));
            case ScoringRule.Formula formula -> formula(leaf, figures);
            case ScoringRule.ComparedToLastYear compared -> compared(compared, figures);
            case ScoringRule.External external ->
                figures.put(Figures.INDEX, number(decimal(55 + 42 * quality * (0.8 + 0.2 * random.nextDouble()))));
            case ScoringRule.AppraiserRule appraiser ->
                figures.put(Figures.POINTS, new Figure.Number(onStep(leaf, appraiser.step())));
            case ScoringRule.SurveyRule survey ->
                survey.groups()
                        .forEach(g -> figures.put(
                                Figures.GROUP + g.group(), number(decimal(70 + 25 * quality * random.nextDouble()))));
            case ScoringRule.Track track -> leaf.units().forEach(u -> figures.put(u.name(), whole(random.nextInt(20))));
        }
    }

    private void bands(DemoLeaf leaf, ScoringRule.Bands bands, Map<String, Figure> figures) {
        if (bands.provided() != null) {
            figures.put(bands.provided().input(), tick(0.95));
        }
        if (bands.denominator() != null) {
            ratio(leaf, bands.numerator(), bands.denominator(), figures);
        } else if (leaf.isPenalty()) {
            figures.put(bands.numerator(), whole(random.nextDouble() < 0.9 ? 0 : 1));
        } else if (bands.of() == ScoringRule.Measure.COUNT) {
            figures.put(bands.numerator(), whole(Math.round(random.nextDouble() * 3.2 * quality)));
        } else {
            figures.put(bands.numerator(), number(decimal(8 + 30 * quality * random.nextDouble())));
        }
    }

    private void ratio(DemoLeaf leaf, String numerator, String denominator, Map<String, Figure> figures) {
        long whole = size(leaf.unit(denominator));
        double reached = Math.min(1, quality + 0.32 * (random.nextDouble() - 0.28));
        figures.put(denominator, whole(whole));
        figures.put(numerator, whole((long) Math.floor(whole * Math.max(0.2, reached))));
    }

    private void deduction(ScoringRule.Deduction deduction, Map<String, Figure> figures) {
        deduction
                .per()
                .forEach(p -> figures.put(
                        p.input(), whole(random.nextDouble() < 0.35 + quality / 2 ? 0 : 1 + random.nextInt(2))));
        deduction.zeroIf().forEach(z -> figures.put(z.input(), whole(random.nextDouble() < 0.985 ? 0 : 1)));
    }

    private void formula(DemoLeaf leaf, Map<String, Figure> figures) {
        if (leaf.isPenalty()) {
            leaf.units().forEach(u -> figures.put(u.name(), whole(0)));
            return;
        }
        for (var unit : leaf.units()) {
            figures.putIfAbsent(
                    unit.name(),
                    unit.name().equals("so_ky_tiep_dan") ? whole(18 + random.nextInt(7)) : whole(size(unit.unit())));
        }
        WITHIN.forEach((part, all) -> {
            if (figures.containsKey(part) && figures.get(all) instanceof Figure.Number(var limit)) {
                long most = limit.numerator().longValue();
                figures.put(part, whole(Math.round(most * Math.min(1, quality + 0.2 * random.nextDouble()))));
            }
        });
    }

    private void compared(ScoringRule.ComparedToLastYear compared, Map<String, Figure> figures) {
        double before = 20 + 25 * random.nextDouble();
        figures.put(compared.input() + Figures.LAST_YEAR, number(decimal(before)));
        figures.put(compared.input(), number(decimal(before + 20 * quality * random.nextDouble())));
    }

    private Figure day(LocalDate due) {
        if (random.nextDouble() < quality + 0.1) {
            return new Figure.Day(due.minusDays(random.nextInt(21)));
        }
        return random.nextDouble() < 0.1 ? new Figure.None() : new Figure.Day(due.plusDays(1 + random.nextInt(25)));
    }

    private Figure option(DemoLeaf leaf, List<ScoringRule.Option> options) {
        if (leaf.isPenalty() || leaf.areaCode().equals("T")) {
            return whole(random.nextDouble() < 0.85 ? options.size() : 1 + random.nextInt(options.size()));
        }
        return whole(random.nextDouble() < quality ? 1 : 1 + random.nextInt(options.size()));
    }

    private Fraction onStep(DemoLeaf leaf, @Nullable Fraction step) {
        Fraction size = step == null ? Fraction.of(1, 4) : step;
        long steps = leaf.max().dividedBy(size).floor().numerator().longValue();
        return size.times(Fraction.of(Math.round(steps * Math.min(1, quality * (0.7 + 0.4 * random.nextDouble())))));
    }

    private long size(String unit) {
        return switch (unit) {
            case "hồ sơ" -> 600 + random.nextInt(5400);
            case "văn bản" -> 40 + random.nextInt(400);
            case "người", "lượt" -> 30 + random.nextInt(40);
            case "triệu đồng", "nghìn đồng", "đồng" -> 4_000 + random.nextInt(40_000);
            case "thôn", "tổ", "thôn, tổ dân phố" -> 6 + random.nextInt(18);
            default -> 4 + random.nextInt(24);
        };
    }

    private Figure tick(double chance) {
        return new Figure.Tick(random.nextDouble() < chance);
    }

    private static Figure whole(long value) {
        return new Figure.Number(Fraction.of(value));
    }

    private static Figure number(BigDecimal value) {
        return new Figure.Number(Fraction.fromDecimal(value));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
