package openpar.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import openpar.kit.web.TypedDate;
import openpar.scoring.Phrase.Text;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines above the header of our own columns, each {@code #@word,value}: spreadsheets keep them as cells, and what reads only the rows passes
 * over them. Words: number, issued_on, issuer, year, level, sheet_rules, and exempt, which may stand more than once.
 */
public final class HeadingLines {
    /** What such a line begins with. */
    public static final String SIGN = "#@";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WHOM = List.of("kind", "group", "agency");

    private final Map<String, Object> read = new LinkedHashMap<>();
    private final List<SetHeading.Exempt> exempt = new ArrayList<>();

    /** @return word and value of every line, in their order */
    public static List<List<String>> of(SetHeading heading) {
        var lines = new ArrayList<List<String>>();
        add(lines, "number", heading.number());
        add(lines, "issued_on", heading.issuedOn());
        add(lines, "issuer", heading.issuer());
        add(lines, "year", heading.year());
        add(lines, "level", heading.level());
        if (!heading.rules().isEmpty()) add(lines, "sheet_rules", SheetRulesJson.write(heading.rules()));
        heading.exempt().forEach(one -> add(lines, "exempt", json(one)));
        return lines;
    }

    private static void add(List<List<String>> lines, String word, @Nullable Object value) {
        if (value != null) lines.add(List.of(SIGN + word, value.toString()));
    }

    private static String json(SetHeading.Exempt one) {
        var json = JSON.createObjectNode().put("node", one.node()).put(one.by(), one.whom());
        if (!one.code().isEmpty()) json.put("agency_code", one.code());
        return json.put("legal_basis", one.legalBasis()).toString();
    }

    /** @throws RuleFault with the word whose value cannot be read */
    public void take(String word, String value) {
        var text = value.strip();
        if (text.isEmpty()) return;
        switch (word) {
            case "number", "issuer" -> read.put(word, text);
            case "issued_on" -> read.put(word, TypedDate.read(text).orElseThrow(() -> Json.fault(word, "rule.date", new Text(Json.shown(text)))));
            case "year" -> read.put(word, year(text));
            case "level" -> read.put(word, level(text));
            case "sheet_rules" -> read.put(word, within(word, text, SheetRulesJson::read));
            case "exempt" -> exempt.add(within(word, text, HeadingLines::exempt));
            default -> throw Json.fault(word, "set.heading", new Text(Json.shown(word)));
        }
    }

    private static int year(String text) {
        if (!text.matches("20\\d{2}")) throw Json.fault("year", "set.year", new Text(Json.shown(text)));
        return Integer.parseInt(text);
    }

    private static String level(String text) {
        if (!SetLibrary.LEVELS.contains(text)) throw Json.fault("level", "rule.word", new Text(Json.shown(text)), new Text(String.join(", ", SetLibrary.LEVELS)));
        return text;
    }

    private static <T> T within(String word, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (RuleFault fault) {
            throw new RuleFault(fault.place().isEmpty() ? word : word + " " + fault.place(), fault.why());
        }
    }

    private static SetHeading.Exempt exempt(String text) {
        var json = RuleObject.of(Json.object(text), "");
        json.only("node", "kind", "group", "agency", "agency_code", "legal_basis");
        var by = WHOM.stream().filter(json::has).toList();
        if (by.size() != 1) throw Json.fault("", "set.exempt", new Text(String.join(", ", WHOM)));
        @Nullable String code = json.optionalText("agency_code");
        return new SetHeading.Exempt(json.text("node"), by.getFirst(), json.text(by.getFirst()), code == null ? "" : code, json.text("legal_basis"));
    }

    public SetHeading heading() {
        return new SetHeading(
                (String) read.get("number"),
                (java.time.LocalDate) read.get("issued_on"),
                (String) read.get("issuer"),
                (Integer) read.get("year"),
                (String) read.get("level"),
                (SheetRules) read.getOrDefault("sheet_rules", SheetRules.NONE),
                exempt);
    }
}
