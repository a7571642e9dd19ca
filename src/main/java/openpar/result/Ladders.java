package openpar.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.campaign.CampaignGrade;
import openpar.scoring.Fraction;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;

/**
 * The grades of a campaign: those of a set where it has its own, else the campaign's.
 *
 * @param rules by version, each with the ladder its agencies are graded on
 * @param grades of all ladders in use, from the highest threshold down; numbered in this order
 */
record Ladders(Map<Long, SheetRules> rules, List<CampaignGrade> grades) {

    static Ladders of(List<CampaignGrade> ofCampaign, List<Long> versions, Map<Long, SheetRules> kept) {
        var steps = ofCampaign.stream().map(g -> new SheetRules.Step(g.name(), Fraction.fromDecimal(g.fromRate()))).toList();
        var rules = new HashMap<Long, SheetRules>();
        versions.forEach(version -> rules.put(version, kept.getOrDefault(version, SheetRules.NONE).graded(steps)));
        if (rules.values().stream().allMatch(r -> r.grades().equals(steps))) {
            return new Ladders(rules, ofCampaign);
        }
        var used = rules.values().stream()
                .flatMap(r -> r.grades().stream())
                .distinct()
                .sorted(Comparator.comparing(SheetRules.Step::from).reversed().thenComparing(SheetRules.Step::name))
                .toList();
        var grades = new ArrayList<CampaignGrade>();
        for (var step : used) {
            grades.add(new CampaignGrade(grades.size() + 1, step.name(), english(step.name(), ofCampaign), step.from().toDecimal(6).stripTrailingZeros()));
        }
        return new Ladders(rules, List.copyOf(grades));
    }

    /** Texts of sets are Vietnamese; a name the campaign knows is said in English as the campaign says it. */
    private static String english(String name, List<CampaignGrade> ofCampaign) {
        return ofCampaign.stream().filter(g -> g.name().equals(name)).map(CampaignGrade::nameEn).findFirst().orElse(name);
    }

    SheetRules of(long version) {
        return rules.getOrDefault(version, SheetRules.NONE);
    }

    /** The grade a ladder calls by this name. */
    @Nullable CampaignGrade grade(long version, @Nullable String name) {
        return of(version).grades().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .flatMap(step -> grades.stream()
                        .filter(g -> g.name().equals(step.name()) && Objects.equals(Fraction.fromDecimal(g.fromRate()), step.from()))
                        .findFirst())
                .orElse(null);
    }
}
