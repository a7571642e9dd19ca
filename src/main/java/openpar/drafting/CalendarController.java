package openpar.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import openpar.agency.Agencies;
import openpar.criteria.Calendars;
import openpar.kit.web.Fault;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.TypedDate;
import openpar.kit.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar by which deadlines in working days are counted. */
@Controller
class CalendarController {
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    CalendarController(Calendars calendars, Agencies agencies, Clock clock) {
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/drafting/calendar/{agency}")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView calendar(@PathVariable long agency, @RequestParam(defaultValue = "0") int year) {
        return Pages.page("drafting/calendar", page(agency, year, "", List.of()));
    }

    /** One day a line: the date, then its name. */
    @PostMapping("/drafting/calendar/{agency}")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView add(
            @PathVariable long agency,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "holiday") String kind,
            Visitor visitor) {
        var faults = new ArrayList<Fault>();
        var read = new ArrayList<Calendars.Entry>();
        for (String line : days.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            String[] parts = line.split("\\s+", 2);
            var day = TypedDate.read(parts[0]);
            if (day.isEmpty() || parts.length < 2) {
                faults.add(new Fault("days", line));
            } else {
                read.add(new Calendars.Entry(day.get(), kind.equals("working"), parts[1], agency));
            }
        }
        if (!faults.isEmpty() || read.isEmpty()) {
            return Pages.page("drafting/calendar", page(agency, 0, days, faults), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        read.forEach(e -> calendars.put(agency, e.day(), e.working(), e.name(), visitor.personId()));
        return Pages.redirect("/drafting/calendar/" + agency + "?year=" + read.getFirst().day().getYear());
    }

    @PostMapping("/drafting/calendar/{agency}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView drop(@PathVariable long agency, @RequestParam LocalDate day, Visitor visitor) {
        calendars.drop(agency, day, visitor.personId());
        return Pages.redirect("/drafting/calendar/" + agency + "?year=" + day.getYear());
    }

    private CalendarPage page(long agency, int year, String typed, List<Fault> faults) {
        int shown = year == 0 ? ZonedDateTime.now(clock).getYear() : year;
        var entries = calendars.entries(agency).stream().filter(e -> e.day().getYear() == shown).toList();
        return new CalendarPage(agency, agencies.agency(agency).name(), shown, entries, typed, faults);
    }
}
