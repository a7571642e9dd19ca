package openpar.scoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, except holidays, and days off that were swapped into working days.
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> swappedIn) {
    public static final WorkingDays WEEKDAYS = new WorkingDays(Set.of(), Set.of());

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        swappedIn = Set.copyOf(swappedIn);
    }

    public boolean isWorked(LocalDate day) {
        if (swappedIn.contains(day)) return true;
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** Working days after the first day, up to and including the last. */
    public long between(LocalDate first, LocalDate last) {
        return first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorked)
                .count();
    }
}
