package openpar.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openpar.criteria.Calendars;
import openpar.kit.web.TypedDate;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;

/** Days of a calendar as they are typed: one a line, the date, then its name. */
final class CalendarForm {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Map<LocalDate, Calendars.Entry> read = new LinkedHashMap<>();
    private final List<Phrase> faults = new ArrayList<>();
    private boolean clashing;

    /** @param replaces the day that is being edited; it may become anything */
    static CalendarForm read(
            String days, boolean working, long owner, List<Calendars.Entry> entries, boolean replace, @Nullable LocalDate replaces) {
        var form = new CalendarForm();
        var known = entries.stream().collect(Collectors.toMap(Calendars.Entry::day, e -> e));
        for (String line : days.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            form.line(line, working, owner);
        }
        if (form.read.isEmpty() && form.faults.isEmpty()) {
            form.fault("empty");
        }
        for (var day : form.read.keySet()) {
            Calendars.@Nullable Entry there = known.get(day);
            if (there != null && there.working() != working && !replace && !day.equals(replaces)) {
                form.clashing = true;
                form.fault(working ? "holiday_already" : "working_already", DAY.format(day), there.name());
            }
        }
        return form;
    }

    private void line(String line, boolean working, long owner) {
        String[] parts = line.split("\\s+", 2);
        var day = TypedDate.read(parts[0]);
        if (day.isEmpty() || parts.length < 2) {
            fault("line", line);
        } else if (read.put(day.get(), new Calendars.Entry(day.get(), working, parts[1], owner)) != null) {
            fault("twice", DAY.format(day.get()));
        }
    }

    private void fault(String key, String... arguments) {
        faults.add(new Phrase("drafting.calendar." + key, java.util.Arrays.stream(arguments).<Phrase.Arg>map(Text::new).toList()));
    }

    static String line(Calendars.Entry entry) {
        return DAY.format(entry.day()) + " " + entry.name();
    }

    List<Calendars.Entry> entries() {
        return List.copyOf(read.values());
    }

    List<Phrase> faults() {
        return List.copyOf(faults);
    }

    /** Nothing but days that are known as the other kind stands in the way. */
    boolean mayReplace() {
        return clashing && faults.stream().allMatch(f -> f.key().endsWith("_already"));
    }
}
