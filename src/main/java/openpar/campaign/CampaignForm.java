package openpar.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A campaign as typed, kept word for word until it can be read as a {@link Plan}. */
public record CampaignForm(
        String name,
        String year,
        String previous,
        String late,
        String ties,
        List<String> tieKeys,
        String compare,
        String decimals,
        List<Kind> kinds,
        Set<Long> leftOut,
        List<Stage> stages,
        List<Step> grades) {
    private static final int GRADES = 6;
    private static final List<String> COMMUNES = List.of("xã", "phường", "đặc khu");

    /** A kind of agency; {@code version} "" takes no part. */
    public record Kind(String kind, String version, String group, boolean ranked) {}

    public record Stage(String kind, String opensDay, String opensHour, String closesDay, String closesHour) {
        boolean isBlank() {
            return opensDay.isBlank() && closesDay.isBlank();
        }
    }

    public record Step(String name, String nameEn, String from) {
        boolean isBlank() {
            return name.isBlank() && from.isBlank();
        }
    }

    /** A new one: the usual rules, every kind named, nothing chosen. */
    static CampaignForm fresh(int year, List<String> kinds) {
        return new CampaignForm(
                "",
                Integer.toString(year),
                "",
                LatePolicy.ACCEPT_LATE.word(),
                Ties.EXACT_DENSE.word(),
                List.of(),
                "exact",
                "2",
                kinds.stream().map(k -> new Kind(k, "", capital(k), true)).toList(),
                Set.of(),
                stages(Map.of()),
                steps(Plan.usualGrades().stream()
                        .map(g -> new Step(g.name(), g.nameEn(), comma(g.fromRate())))
                        .toList()));
    }

    /** The same with a set chosen for the kinds of its level, named after it. */
    CampaignForm with(long version, String level, int ofYear, String title) {
        var its = kinds.stream()
                .map(k -> COMMUNES.contains(k.kind()) == level.equals("commune") && !level.equals("province")
                        ? new Kind(k.kind(), Long.toString(version), k.group(), k.ranked())
                        : k)
                .toList();
        return new CampaignForm(title, Integer.toString(ofYear), previous, late, ties, tieKeys, compare, decimals, its, leftOut, stages, grades);
    }

    static CampaignForm of(
            Campaign campaign,
            List<String> kinds,
            List<CampaignSet> sets,
            Set<Long> leftOut,
            List<Phase> phases,
            List<CampaignGrade> grades) {
        var chosen = sets.stream().collect(Collectors.toMap(CampaignSet::agencyKind, Function.identity()));
        return new CampaignForm(
                campaign.name(),
                Integer.toString(campaign.year()),
                campaign.previousId() == null ? "" : campaign.previousId().toString(),
                campaign.latePolicy().word(),
                campaign.ties().word(),
                campaign.tieKeys(),
                campaign.compareAs(),
                Integer.toString(campaign.decimals()),
                kinds.stream().map(k -> kind(k, chosen.get(k))).toList(),
                leftOut,
                stages(phases.stream().collect(Collectors.toMap(p -> p.kind().word(), CampaignForm::stage))),
                steps(grades.stream()
                        .map(g -> new Step(g.name(), g.nameEn(), comma(g.fromRate())))
                        .toList()));
    }

    /** @param singles whose marks were on the page: those of a listed kind that are not marked are left out */
    static CampaignForm sent(MultiValueMap<String, String> form, List<SingleAgency> singles) {
        var ranked = form.getOrDefault("ranked", List.of());
        var kinds = new ArrayList<Kind>();
        var names = form.getOrDefault("kind", List.of());
        for (int i = 0; i < names.size(); i++) {
            String kind = names.get(i);
            kinds.add(new Kind(kind, at(form, "set", i), at(form, "group", i), ranked.contains(kind)));
        }
        var grades = new ArrayList<Step>();
        for (int i = 0; i < form.getOrDefault("grade", List.of()).size(); i++) {
            grades.add(new Step(at(form, "grade", i), at(form, "grade_en", i), at(form, "from", i)));
        }
        return new CampaignForm(
                first(form, "name"),
                first(form, "year"),
                first(form, "previous"),
                first(form, "late"),
                first(form, "ties"),
                form.getOrDefault("key", List.of()),
                first(form, "compare"),
                first(form, "decimals"),
                kinds,
                unmarked(form, singles),
                Arrays.stream(PhaseKind.values())
                        .map(k -> sentStage(form, k.word()))
                        .toList(),
                steps(grades));
    }

    /** The same with other dates. */
    CampaignForm with(List<Stage> dates) {
        return new CampaignForm(name, year, previous, late, ties, tieKeys, compare, decimals, kinds, leftOut, dates, grades);
    }

    private static Set<Long> unmarked(MultiValueMap<String, String> form, List<SingleAgency> singles) {
        var listed = form.getOrDefault("listed", List.of());
        var marked = Set.copyOf(form.getOrDefault("takes", List.of()));
        return singles.stream()
                .filter(one -> listed.contains(one.kind()) && !marked.contains(Long.toString(one.id())))
                .map(SingleAgency::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stage sentStage(MultiValueMap<String, String> form, String kind) {
        return new Stage(
                kind,
                first(form, kind + "-opens-day"),
                first(form, kind + "-opens-hour"),
                first(form, kind + "-closes-day"),
                first(form, kind + "-closes-hour"));
    }

    private static Kind kind(String kind, @Nullable CampaignSet set) {
        return set == null
                ? new Kind(kind, "", capital(kind), true)
                : new Kind(kind, Long.toString(set.versionId()), set.group() == null ? "" : set.group(), set.ranked());
    }

    private static Stage stage(Phase phase) {
        Instant opens = phase.opensAt();
        Instant closes = phase.closesAt();
        return new Stage(
                phase.kind().word(),
                TypedMoment.day(opens),
                TypedMoment.hour(opens),
                TypedMoment.day(closes),
                TypedMoment.hour(closes));
    }

    private static List<Stage> stages(Map<String, Stage> known) {
        return Arrays.stream(PhaseKind.values())
                .map(k -> known.getOrDefault(k.word(), new Stage(k.word(), "", "08:00", "", "17:00")))
                .toList();
    }

    private static List<Step> steps(List<Step> grades) {
        var steps = new ArrayList<>(grades);
        while (steps.size() < GRADES) {
            steps.add(new Step("", "", ""));
        }
        return List.copyOf(steps);
    }

    private static String comma(java.math.BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String capital(String kind) {
        return kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1);
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String at(MultiValueMap<String, String> form, String name, int index) {
        var values = form.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index).strip() : "";
    }
}
