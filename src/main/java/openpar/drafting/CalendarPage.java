package openpar.drafting;

import java.util.List;
import openpar.criteria.Calendars;
import openpar.kit.web.Fault;

/** Days off and days swapped into work, of one owner and of those above it. */
public record CalendarPage(long owner, String name, int year, List<Calendars.Entry> entries, String typed, List<Fault> faults) {
    public String url() {
        return "/drafting/calendar/" + owner;
    }
}
