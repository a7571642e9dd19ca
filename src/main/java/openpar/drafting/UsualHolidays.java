package openpar.drafting;

import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.Calendars;

/** The public holidays that fall on the same day of the solar calendar every year. */
final class UsualHolidays {
    private static final Map<MonthDay, String> DAYS = new LinkedHashMap<>();

    static {
        // Bộ luật Lao động 2019, Điều 112 khoản 1: the other days follow the lunar calendar or are named by the Prime Minister year by year.
        DAYS.put(MonthDay.of(1, 1), "Tết Dương lịch");
        DAYS.put(MonthDay.of(4, 30), "Ngày Chiến thắng");
        DAYS.put(MonthDay.of(5, 1), "Ngày Quốc tế lao động");
        DAYS.put(MonthDay.of(9, 2), "Quốc khánh");
    }

    private UsualHolidays() {}

    /** Those of a year the calendar does not have yet. */
    static List<Calendars.Entry> missing(int year, long owner, List<Calendars.Entry> entries) {
        var known = entries.stream().map(Calendars.Entry::day).toList();
        return DAYS.entrySet().stream()
                .map(d -> new Calendars.Entry(d.getKey().atYear(year), false, d.getValue(), owner))
                .filter(e -> !known.contains(e.day()))
                .toList();
    }
}
