package openpar.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openpar.kit.web.Fault;
import org.jspecify.annotations.Nullable;

/** Reads what was typed; what cannot be read is named field by field. Texts of faults are message keys. */
final class PlanReading {
    private final CampaignForm form;
    private final Set<Long> usableVersions;
    private final Set<Long> knownCampaigns;
    private final List<Fault> faults = new ArrayList<>();

    PlanReading(CampaignForm form, Set<Long> usableVersions, Set<Long> knownCampaigns) {
        this.form = form;
        this.usableVersions = usableVersions;
        this.knownCampaigns = knownCampaigns;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Empty where something has to be mended. */
    Optional<Plan> plan() {
        if (form.name().isBlank()) {
            fault("name", "campaign.fault.name");
        }
        int year = whole(form.year(), "year", 2000, 2100);
        int decimals = whole(form.decimals(), "decimals", 0, 6);
        var kinds = kinds();
        var stages = stages();
        var grades = grades();
        if (!Set.of("exact", "printed").contains(form.compare())) {
            fault("compare", "campaign.fault.choice");
        }
        @Nullable LatePolicy late = choice(LatePolicy.class, form.late(), "late");
        @Nullable Ties ties = choice(Ties.class, form.ties(), "ties");
        if (!faults.isEmpty() || late == null || ties == null) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                form.name(),
                year,
                previous(),
                late,
                ties,
                form.tieKeys().stream()
                        .filter(Set.of("appraised", "survey")::contains)
                        .distinct()
                        .toList(),
                form.compare(),
                decimals,
                kinds,
                form.leftOut(),
                stages,
                grades));
    }

    private @Nullable Long previous() {
        return form.previous().matches("[0-9]{1,18}") && knownCampaigns.contains(Long.valueOf(form.previous()))
                ? Long.valueOf(form.previous())
                : null;
    }

    private List<Plan.Kind> kinds() {
        var kinds = new ArrayList<Plan.Kind>();
        for (var kind : form.kinds()) {
            if (kind.version().isEmpty()) {
                continue;
            }
            if (!kind.version().matches("[0-9]{1,18}") || !usableVersions.contains(Long.valueOf(kind.version()))) {
                fault("set", "campaign.fault.set");
            } else {
                kinds.add(new Plan.Kind(kind.kind(), Long.parseLong(kind.version()), kind.group(), kind.ranked()));
            }
        }
        if (kinds.isEmpty()) {
            fault("set", "campaign.fault.kinds");
        }
        return kinds;
    }

    /** The dates alone, for a campaign that is already open. */
    List<Plan.Stage> stages() {
        var stages = new ArrayList<Plan.Stage>();
        for (var stage : form.stages()) {
            if (stage.isBlank()) {
                continue;
            }
            var opens = moment(stage.opensDay(), stage.opensHour(), stage.kind() + "-opens");
            var closes = moment(stage.closesDay(), stage.closesHour(), stage.kind() + "-closes");
            if (opens != null && closes != null && !closes.isAfter(opens)) {
                fault(stage.kind() + "-closes-day", "campaign.fault.order");
            } else if (opens != null && closes != null) {
                stages.add(new Plan.Stage(PhaseKind.of(stage.kind()), opens, closes));
            }
        }
        if (stages.stream().noneMatch(s -> s.kind() == PhaseKind.SELF_ASSESSMENT)
                && form.stages().stream().allMatch(s -> s.isBlank() || !s.kind().equals("self_assessment"))) {
            fault("self_assessment-opens-day", "campaign.fault.self_assessment");
        }
        return stages;
    }

    private @Nullable Instant moment(String day, String hour, String field) {
        if (TypedMoment.date(day).isEmpty()) {
            fault(field + "-day", "campaign.fault.day");
            return null;
        }
        if (TypedMoment.time(hour).isEmpty()) {
            fault(field + "-hour", "campaign.fault.hour");
            return null;
        }
        return TypedMoment.at(day, hour).orElse(null);
    }

    private List<Plan.Step> grades() {
        var grades = new ArrayList<Plan.Step>();
        @Nullable BigDecimal above = null;
        for (int i = 0; i < form.grades().size(); i++) {
            var step = form.grades().get(i);
            if (step.isBlank()) {
                continue;
            }
            @Nullable BigDecimal from = rate(step.from());
            if (step.name().isBlank()) {
                fault("grade-" + i, "campaign.fault.grade");
            } else if (from == null) {
                fault("from-" + i, "campaign.fault.rate");
            } else if (above != null && from.compareTo(above) >= 0) {
                fault("from-" + i, "campaign.fault.descending");
            } else {
                above = from;
                grades.add(new Plan.Step(step.name(), step.nameEn().isBlank() ? step.name() : step.nameEn(), from));
            }
        }
        if (grades.isEmpty()
                && faults.stream()
                        .noneMatch(
                                f -> f.field().startsWith("grade") || f.field().startsWith("from"))) {
            fault("grade-0", "campaign.fault.grades");
        }
        return grades;
    }

    private static @Nullable BigDecimal rate(String text) {
        if (!text.matches("[0-9]{1,3}([.,][0-9]{1,4})?%?")) {
            return null;
        }
        var rate = new BigDecimal(text.replace("%", "").replace(',', '.'));
        return rate.compareTo(BigDecimal.valueOf(200)) > 0 ? null : rate;
    }

    private int whole(String text, String field, int least, int most) {
        if (text.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(field, "campaign.fault." + field);
        return least;
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> choices, String word, String field) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(word)) {
                return choice;
            }
        }
        fault(field, "campaign.fault.choice");
        return null;
    }

    private void fault(String field, String key) {
        faults.add(new Fault(field, key));
    }
}
