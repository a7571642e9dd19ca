package openpar.training;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import openpar.kit.web.TypedDate;

/** A class as it was typed: three sessions at most at first, further ones as classes of their own. */
public record ClassForm(Map<String, String> typed) {
    public static final int SESSIONS = 3;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public ClassForm {
        typed = Map.copyOf(typed);
    }

    public String get(String field) {
        return Normalizer.normalize(typed.getOrDefault(field, ""), Normalizer.Form.NFC)
                .strip();
    }

    String name() {
        return get("name");
    }

    String programme() {
        return get("programme");
    }

    String lecturer() {
        return get("lecturer");
    }

    int people() {
        String people = get("people");
        return people.matches("[1-9]\\d?") ? Integer.parseInt(people) : 2;
    }

    boolean everyone() {
        return !get("invite").equals("codes");
    }

    List<String> codes() {
        return Arrays.stream(get("codes").split("[\\s,;]+"))
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
    }

    /** Fields that have to be mended, with the message key training.fault.{key}. */
    Map<String, String> faults() {
        var faults = new java.util.LinkedHashMap<String, String>();
        if (name().isEmpty()) {
            faults.put("name", "name");
        }
        boolean any = false;
        for (int i = 1; i <= SESSIONS; i++) {
            if (isTyped(i)) {
                any = true;
                if (session(i).isEmpty()) {
                    faults.put("day" + i, "session");
                } else if (get("site" + i).isEmpty()) {
                    faults.put("site" + i, "site");
                }
            }
        }
        if (!any) {
            faults.put("day1", "session");
        }
        return faults;
    }

    List<TrainingClass.Session> sessions() {
        var sessions = new ArrayList<TrainingClass.Session>();
        for (int i = 1; i <= SESSIONS; i++) {
            session(i).ifPresent(sessions::add);
        }
        return sessions;
    }

    private boolean isTyped(int i) {
        return !get("day" + i).isEmpty() || !get("site" + i).isEmpty();
    }

    private Optional<TrainingClass.Session> session(int i) {
        Optional<LocalDate> day = TypedDate.read(get("day" + i));
        Optional<LocalTime> from = time(get("from" + i));
        Optional<LocalTime> to = time(get("to" + i));
        if (day.isEmpty() || from.isEmpty() || to.isEmpty() || !to.get().isAfter(from.get())) {
            return Optional.empty();
        }
        return Optional.of(new TrainingClass.Session(
                at(day.get(), from.get()),
                at(day.get(), to.get()),
                get("site" + i),
                get("online" + i).equals("on")));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /** 7:30, 07:30, 7h30, 7 giờ 30. */
    private static Optional<LocalTime> time(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT)
                .replaceAll("giờ|h|\\.", ":")
                .replaceAll("phút|\\s", "")
                .split(":");
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(parts[0]),
                    parts.length > 1 && !parts[1].isEmpty() ? Integer.parseInt(parts[1]) : 0));
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
