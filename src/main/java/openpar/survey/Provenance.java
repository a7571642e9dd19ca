package openpar.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.kit.web.TypedDate;
import org.jspecify.annotations.Nullable;

/** Where survey results come from: the body that took the survey, the document that carries them, when people were asked. */
public record Provenance(
        String body,
        String decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate takenFrom,
        @Nullable LocalDate takenTo) {
    static final Provenance NONE = new Provenance("", "", null, null, null);

    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("body", "body"),
            Map.entry("co quan thuc hien", "body"),
            Map.entry("don vi khao sat", "body"),
            Map.entry("decision", "decision"),
            Map.entry("so van ban", "decision"),
            Map.entry("van ban", "decision"),
            Map.entry("decided_on", "decided_on"),
            Map.entry("ngay van ban", "decided_on"),
            Map.entry("taken_from", "taken_from"),
            Map.entry("khao sat tu ngay", "taken_from"),
            Map.entry("taken_to", "taken_to"),
            Map.entry("khao sat den ngay", "taken_to"));

    /** With what one line above the table says; other lines say nothing. */
    Provenance with(Grid.Line line) {
        Cell name = line.cell(0);
        Cell value = line.cell(1);
        int colon = name.text().indexOf(':');
        if (value.isEmpty() && colon > 0) {
            value = new Cell.Words(name.text().substring(colon + 1).strip());
            name = new Cell.Words(name.text().substring(0, colon));
        }
        @Nullable String field = NAMES.get(Columns.plain(name.text()));
        if (field == null || value.isEmpty()) {
            return this;
        }
        return switch (field) {
            case "body" -> new Provenance(value.text(), decision, decidedOn, takenFrom, takenTo);
            case "decision" -> new Provenance(body, value.text(), decidedOn, takenFrom, takenTo);
            case "decided_on" -> new Provenance(body, decision, day(value).orElse(null), takenFrom, takenTo);
            case "taken_from" ->
                new Provenance(body, decision, decidedOn, day(value).orElse(null), takenTo);
            default ->
                new Provenance(body, decision, decidedOn, takenFrom, day(value).orElse(null));
        };
    }

    /** Message keys of what is missing. */
    List<String> missing() {
        var missing = new java.util.ArrayList<String>();
        if (body.isBlank()) {
            missing.add("body");
        }
        if (decision.isBlank()) {
            missing.add("decision");
        }
        if (decidedOn == null) {
            missing.add("decided_on");
        }
        return missing;
    }

    private static Optional<LocalDate> day(Cell cell) {
        return switch (cell) {
            case Cell.Words(String text) -> TypedDate.read(text);
            case Cell.Amount amount -> Optional.of(EXCEL.plusDays(amount.value().longValue()));
        };
    }
}
