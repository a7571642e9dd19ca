package openpar.agency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The lists of public bodies that come with the program; their sources stand in library/agencies/README.md. */
final class LibraryFiles {
    /** The root of the tree: it scores the provinces. */
    static final LibraryRow ROOT =
            new LibraryRow("BNV", "Bộ Nội vụ", "Bộ Nội vụ", "bộ", null, "2025-03-01", null, List.of());

    /** @param part how much of the old body went into the new one: whole, part, remainder */
    record Merger(String oldCode, String oldName, String oldDistrict, String newCode, String part) {}

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private LibraryFiles() {}

    static List<LibraryRow> provinces() {
        return rows("provinces.csv", r -> row(r, ROOT.code()));
    }

    static List<LibraryRow> communes() {
        return rows("communes.csv", r -> row(r, r.get("province")));
    }

    /** Departments are known for some provinces only. */
    static List<LibraryRow> departments(String province) {
        String file = "departments-" + province + ".csv";
        return new ClassPathResource("library/agencies/" + file).exists()
                ? rows(file, r -> row(r, province))
                : List.of();
    }

    static List<Merger> mergers() {
        return rows(
                "mergers.csv",
                r -> new Merger(
                        r.get("old_code"), r.get("old_name"), r.get("old_district"), r.get("new_code"), r.get("part")));
    }

    private static LibraryRow row(CSVRecord r, String parent) {
        String aliases = r.isMapped("aliases") ? r.get("aliases") : "";
        return new LibraryRow(
                r.get("code"),
                r.get("name"),
                r.get("short_name"),
                r.get("kind"),
                parent,
                r.get("valid_from"),
                orNull(r.get("valid_to")),
                aliases.isEmpty() ? List.of() : List.of(aliases.split("\\|")));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> read) {
        var resource = new ClassPathResource("library/agencies/" + file);
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            var rows = new ArrayList<T>();
            records.forEach(r -> rows.add(read.apply(r)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
