package openpar.annex;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import openpar.criteria.HeadingLines;
import openpar.criteria.InputField;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.kit.office.Csv;
import tools.jackson.databind.json.JsonMapper;

/** A set in our own columns, which the library, the commands and the import read again. */
public final class LibraryCsv {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COLUMNS = List.of(
            "code", "parent", "kind", "name", "name_en", "max_points", "source", "rule_kind", "rule", "rule_text", "inputs", "evidence", "appraised_by",
            "not_applicable_to", "legal_basis", "note");

    private LibraryCsv() {}

    public static byte[] of(SetTable table) {
        var text = new StringBuilder("# ").append(Plain.line(table.title())).append("\r\n");
        HeadingLines.of(table.heading()).forEach(line -> text.append(Csv.line(line.stream().map(Plain::line).toList())));
        text.append(Csv.line(COLUMNS));
        for (var line : table.lines()) text.append(Csv.line(row(line)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(SetLine line) {
        var max = line.max() == null ? "" : line.max().toDecimal(6).stripTrailingZeros().toPlainString();
        return List.of(
                line.code(),
                line.parent() == null ? "" : line.parent(),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.name(),
                line.nameEn(),
                max,
                line.source(),
                line.ruleKind(),
                line.ruleJson(),
                line.ruleText(),
                line.inputs().isEmpty() ? "" : inputs(line.inputs()),
                line.evidence(),
                line.appraisedBy(),
                line.notApplicableTo(),
                line.legalBasis(),
                line.note());
    }

    private static String inputs(List<InputField> inputs) {
        var all = new ArrayList<LinkedHashMap<String, String>>();
        for (var input : inputs) {
            var one = new LinkedHashMap<String, String>();
            one.put("name", input.name());
            one.put("label", input.label());
            one.put("unit", input.unit());
            one.put("source", input.source());
            one.values().removeIf(String::isBlank);
            all.add(one);
        }
        return JSON.writeValueAsString(all);
    }
}
