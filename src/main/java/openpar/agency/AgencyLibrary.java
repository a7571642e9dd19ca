package openpar.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.audit.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the public bodies that come with the program; what is there already stays as it is. */
@Service
public class AgencyLibrary {
    // The two-tier reform: communes of today begin, those before end.
    private static final String REFORM = "2025-07-01";
    private static final String WITNESSED = "2025-01-01";

    /** A province that may be entered. */
    public record Province(String code, String name) {}

    private final AgencyRows rows;
    private final Subtrees subtrees;
    private final Journal journal;

    AgencyLibrary(AgencyRows rows, Subtrees subtrees, Journal journal) {
        this.rows = rows;
        this.subtrees = subtrees;
        this.journal = journal;
    }

    public List<Province> provinces() {
        return LibraryFiles.provinces().stream()
                .filter(p -> p.validTo() == null)
                .map(p -> new Province(p.code(), p.name()))
                .toList();
    }

    /** Bộ Nội vụ, all provinces, all communes, and the departments that are known. */
    @Transactional
    public void loadNation() {
        var ids = rows.byCode();
        int entered = rows.insert(List.of(LibraryFiles.ROOT), ids) + rows.insert(LibraryFiles.provinces(), ids);
        var below = new ArrayList<>(LibraryFiles.communes());
        provinces().forEach(p -> below.addAll(LibraryFiles.departments(p.code())));
        finish("nation", entered + rows.insert(below, ids), ids);
    }

    /** Bộ Nội vụ as the root, one province, its departments and communes. Returns the province. */
    @Transactional
    public long loadProvince(String code) {
        var ids = rows.byCode();
        var province = LibraryFiles.provinces().stream()
                .filter(p -> p.code().equals(code))
                .toList();
        if (province.isEmpty()) {
            throw new IllegalArgumentException("No province " + code);
        }
        int entered = rows.insert(List.of(LibraryFiles.ROOT), ids) + rows.insert(province, ids);
        var below = new ArrayList<>(LibraryFiles.departments(code));
        LibraryFiles.communes().stream()
                .filter(c -> code.equals(c.parentCode()))
                .forEach(below::add);
        finish("province:" + code, entered + rows.insert(below, ids), ids);
        return Objects.requireNonNull(ids.get(code));
    }

    private void finish(String what, int entered, Map<String, Long> ids) {
        if (entered > 0) {
            ancestry(ids);
            subtrees.rebuild();
            journal.record(
                    Journal.ADMINISTRATION, null, "agency.library.loaded", what, null, Map.of("agencies", entered));
        }
    }

    /** The communes before the reform, as bodies that have ended, and what became of them. */
    private void ancestry(Map<String, Long> today) {
        var known = rows.endedCodes();
        var mergers = LibraryFiles.mergers().stream()
                .filter(m -> today.containsKey(m.newCode()) && !known.contains(m.oldCode()))
                .toList();
        var old = mergers.stream()
                .map(m -> new LibraryRow(
                        m.oldCode(),
                        m.oldName(),
                        shortName(m.oldName()),
                        kind(m.oldName()),
                        null,
                        WITNESSED,
                        REFORM,
                        List.of()))
                .distinct()
                .toList();
        var ids = rows.enter(old.stream().map(LibraryRow::code).toList());
        rows.attributes(old, ids);
        rows.lineage(
                mergers.stream().map(m -> ids.get(m.oldCode())).toArray(Long[]::new),
                mergers.stream().map(m -> today.get(m.newCode())).toArray(Long[]::new),
                mergers.stream().map(LibraryFiles.Merger::part).toArray(String[]::new),
                REFORM);
    }

    private static String kind(String name) {
        return List.of("Phường", "Xã", "Thị trấn", "Huyện").stream()
                .filter(k -> name.startsWith(k + " "))
                .findFirst()
                .orElse("Xã")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static String shortName(String name) {
        String kind = kind(name);
        return name.length() > kind.length() + 1 ? name.substring(kind.length() + 1) : name;
    }
}
