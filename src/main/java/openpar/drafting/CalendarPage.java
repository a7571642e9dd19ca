package openpar.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import openpar.criteria.Calendars;
import openpar.kit.web.Fault;
import openpar.kit.web.Shell;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Days off and days swapped into work, of one owner and of those above it.
 *
 * @param years with how many days each
 * @param usual how many of the holidays that fall on the same day every year are not in yet
 * @param added how many days were saved a moment ago
 */
public record CalendarPage(
        long owner, String name, int year, SortedMap<Integer, Integer> years, List<Calendars.Entry> entries, int usual, Form form, int added) {
    /**
     * @param instead the day that is being edited
     * @param mayReplace only days of the other kind stand in the way
     */
    public record Form(boolean working, String days, @Nullable LocalDate instead, boolean mayReplace, List<Phrase> faults) {}

    public String url() {
        return "/drafting/calendar/" + owner;
    }

    public List<Fault> faults(Shell shell) {
        return form.faults().stream().map(f -> new Fault("days", RuleView.say(shell, f))).toList();
    }
}
