package openpar.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The sample sets that come with the program: library/sets/{level}.csv, of the year 2026. */
public final class SetLibrary {
    /** The levels there is a sample set for. */
    public static final List<String> LEVELS = List.of("commune", "department", "province");

    private static final int YEAR = 2026;

    private SetLibrary() {}

    /** The set for a year; in an earlier one the dates move back with it, the codes stay. */
    public static SetTable table(String level, int year) {
        String file = level + ".csv";
        return switch (SetCsv.read(file, moved(text("sets/" + file), year).getBytes(StandardCharsets.UTF_8))) {
            case SetCsv.Read read -> read.set();
            case SetCsv.Faulty faulty -> throw new IllegalStateException(String.valueOf(faulty.faults()));
        };
    }

    public static SetLabel label(String level, int year, String issuer) {
        String of = switch (level) {
            case "commune" -> "cấp xã";
            case "department" -> "cấp sở";
            default -> "cấp tỉnh";
        };
        int order = LEVELS.indexOf(level) + 1;
        return new SetLabel(
                "Bộ tiêu chí mẫu xác định Chỉ số cải cách hành chính " + of + " năm " + year,
                "Mẫu 0" + order + "/" + year,
                LocalDate.of(year - 1, 12, 31),
                issuer,
                year,
                level);
    }

    static String text(String file) {
        try (var stream = SetLibrary.class.getResourceAsStream("/library/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String moved(String text, int year) {
        int by = year - YEAR;
        return by == 0
                ? text
                : text.replace(Integer.toString(YEAR), Integer.toString(YEAR + by))
                        .replace(Integer.toString(YEAR + 1), Integer.toString(YEAR + 1 + by));
    }
}
