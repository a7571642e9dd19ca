package openpar.kit.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phases of a campaign on a ruler of days; they may overlap, so each names its row. */
public final class Timeline {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final int ROW = 44;

    /** A phase as a block. */
    public record Block(String x, String width, int y, String css, String label, String note) {}

    /** A word under the ruler where a phase begins; it gives way on a phone unless it is the first or the last. */
    public record Start(String x, String anchor, String label, String date, boolean between) {}

    private record Phase(String label, String note, LocalDate from, LocalDate to, int row) {}

    private final LocalDate from;
    private final LocalDate to;
    private final @Nullable LocalDate today;
    private final List<Phase> phases = new ArrayList<>();

    private Timeline(LocalDate from, LocalDate to, @Nullable LocalDate today) {
        this.from = from;
        this.to = to;
        this.today = today;
    }

    /** @param to the last day, included */
    public static Timeline of(LocalDate from, LocalDate to, @Nullable LocalDate today) {
        return new Timeline(from, to, today);
    }

    /** @param to its last day, included; @param row the first row it may stand in: the next free one if another phase is in its way */
    public Timeline phase(String label, String note, LocalDate from, LocalDate to, int row) {
        int free = row;
        while (isTaken(free, from, to)) {
            free++;
        }
        phases.add(new Phase(label, note, from, to, free));
        return this;
    }

    private boolean isTaken(int row, LocalDate from, LocalDate to) {
        return phases.stream().anyMatch(p -> p.row == row && !p.from.isAfter(to) && !from.isAfter(p.to));
    }

    public List<Block> blocks() {
        var scale = scale();
        return phases.stream()
                .map(p -> {
                    double start = scale.share(day(p.from));
                    double end = scale.share(day(p.to) + 1);
                    return new Block(
                            Scale.percent(start) + "%",
                            Scale.percent(end - start) + "%",
                            p.row * ROW,
                            css(p),
                            p.label,
                            p.note);
                })
                .toList();
    }

    /** Where each phase begins, and the end of the last. Words too near the next one stand to the left, or not at all. */
    public List<Start> starts() {
        var scale = scale();
        var starts = new ArrayList<Start>();
        for (int i = 0; i < phases.size(); i++) {
            var phase = phases.get(i);
            double at = scale.share(day(phase.from));
            double next = i + 1 < phases.size() ? scale.share(day(phases.get(i + 1).from)) : 100;
            double before = i == 0 ? 0 : scale.share(day(phases.get(i - 1).from));
            boolean tight = next - at < 16;
            String label = tight && at - before < 28 && i > 0 && i + 1 < phases.size() ? "" : phase.label;
            boolean end = i > 0 && tight;
            starts.add(new Start(
                    Scale.percent(at) + "%",
                    end ? "end" : "start",
                    label,
                    DAY.format(phase.from),
                    i > 0 && i + 1 < phases.size()));
        }
        return starts;
    }

    public int height() {
        return (phases.stream().mapToInt(Phase::row).max().orElse(0) + 1) * ROW;
    }

    public @Nullable String todayAt() {
        return today == null ? null : scale().at(day(today));
    }

    public String elapsed() {
        return today == null ? "0%" : scale().at(day(today));
    }

    /** Days as ticks, weeks where days would crowd; the first of a month is long. */
    public String ticks(int depth) {
        var path = new StringBuilder("M0 0H100M0 0V" + depth + "M100 0V" + depth);
        long days = (long) scale().to();
        for (long i = 1; i < days; i++) {
            var date = from.plusDays(i);
            if (date.getDayOfMonth() == 1 || days <= 130 || date.getDayOfWeek().getValue() == 1) {
                path.append('M')
                        .append(Scale.percent(scale().share(i)))
                        .append(" 0V")
                        .append(date.getDayOfMonth() == 1 ? Scale.percent(depth) : Scale.percent(depth * 0.5));
            }
        }
        return path.toString();
    }

    /** Month names under the ruler. */
    public List<Ruler.Number> months(Shell shell) {
        var months = new ArrayList<Ruler.Number>();
        for (var month = from.withDayOfMonth(1); !month.isAfter(to); month = month.plusMonths(1)) {
            var start = month.isBefore(from) ? from : month;
            var end = month.plusMonths(1).isAfter(to) ? to : month.plusMonths(1);
            if (scale().share(day(end)) - scale().share(day(start)) >= 9) {
                months.add(new Ruler.Number(
                        scale().at(day(start)),
                        "start",
                        shell.t("kit.month", String.valueOf(month.getMonthValue()), String.valueOf(month.getYear())),
                        !months.isEmpty()));
            }
        }
        return months;
    }

    private String css(Phase phase) {
        if (today == null || phase.from.isAfter(today)) {
            return "phase";
        }
        return phase.to.isBefore(today) ? "phase--past" : "phase--open";
    }

    private double day(LocalDate date) {
        return date.toEpochDay() - from.toEpochDay();
    }

    private Scale scale() {
        return new Scale(0, to.toEpochDay() - from.toEpochDay() + 1);
    }
}
