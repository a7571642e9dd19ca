package openpar.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import openpar.agency.Agencies;
import openpar.criteria.Calendars;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param usual fills in the holidays that fall on the same day every year, to be looked over and saved
     * @param edit the day whose line is to be written anew
     */
    @GetMapping("/drafting/calendar/{agency}")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView calendar(
            @PathVariable long agency,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "false") boolean usual,
            @RequestParam(defaultValue = "0") int added,
            @RequestParam(required = false) @Nullable LocalDate edit) {
        int shown = shown(year);
        var entries = calendars.entries(agency);
        var edited = entries.stream().filter(e -> e.day().equals(edit) && e.ownerAgencyId() == agency).findFirst();
        String typed = usual
                ? UsualHolidays.missing(shown, agency, entries).stream().map(CalendarForm::line).collect(Collectors.joining("\n"))
                : edited.map(CalendarForm::line).orElse("");
        var form = new CalendarPage.Form(edited.map(Calendars.Entry::working).orElse(false), typed, edited.map(Calendars.Entry::day).orElse(null), false, List.of());
        return Pages.page("drafting/calendar", page(agency, shown, entries, form, Math.max(0, added)));
    }

    /**
     * One day a line: the date, then its name.
     *
     * @param shown the year of the page the days were typed on
     * @param replace days that are known as the other kind are meant to change
     * @param instead the day that was edited
     */
    @PostMapping("/drafting/calendar/{agency}")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView add(
            @PathVariable long agency,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "holiday") String kind,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(required = false) @Nullable LocalDate instead,
            Visitor visitor) {
        boolean working = kind.equals("working");
        var entries = calendars.entries(agency);
        var form = CalendarForm.read(days, working, agency, entries, replace, instead);
        if (!form.faults().isEmpty()) {
            var again = new CalendarPage.Form(working, days, instead, form.mayReplace(), form.faults());
            return Pages.page("drafting/calendar", page(agency, shown(shown), entries, again, 0), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var read = form.entries();
        read.forEach(e -> calendars.put(agency, e.day(), e.working(), e.name(), visitor.personId()));
        if (instead != null && read.stream().noneMatch(e -> e.day().equals(instead))) {
            calendars.drop(agency, instead, visitor.personId());
        }
        int year = read.stream().map(e -> e.day().getYear()).filter(y -> y != shown).findFirst().orElse(shown);
        return Pages.redirect("/drafting/calendar/" + agency + "?year=" + year + "&added=" + read.size());
    }

    @PostMapping("/drafting/calendar/{agency}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "agency")
    ModelAndView drop(@PathVariable long agency, @RequestParam LocalDate day, Visitor visitor) {
        calendars.drop(agency, day, visitor.personId());
        return Pages.redirect("/drafting/calendar/" + agency + "?year=" + day.getYear());
    }

    private int shown(int year) {
        return year < 1900 || year > 2200 ? ZonedDateTime.now(clock).getYear() : year;
    }

    private CalendarPage page(long agency, int year, List<Calendars.Entry> entries, CalendarPage.Form form, int added) {
        var years = new TreeMap<Integer, Integer>();
        entries.forEach(e -> years.merge(e.day().getYear(), 1, Integer::sum));
        var shown = entries.stream().filter(e -> e.day().getYear() == year).toList();
        int usual = UsualHolidays.missing(year, agency, entries).size();
        return new CalendarPage(agency, agencies.agency(agency).name(), year, years, shown, usual, form, added);
    }
}
