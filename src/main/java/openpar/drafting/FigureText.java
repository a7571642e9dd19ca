package openpar.drafting;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import openpar.criteria.InputField;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import org.jspecify.annotations.Nullable;

/** Figures as a table shows them and as an example keeps them. */
final class FigureText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private FigureText() {}

    static String of(Figures figures, String name) {
        return switch (figures.find(name).orElse(null)) {
            case null -> "";
            case Figure.Number(var value) -> grouped(value.toDecimal(4));
            case Figure.Tick(var on) -> on ? "✓" : "✗";
            case Figure.Day(var date) -> DAY.format(date);
            case Figure.None _ -> "–";
        };
    }

    private static String grouped(java.math.BigDecimal value) {
        var format = new java.text.DecimalFormat("#,##0.####");
        var symbols = java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('−');
        format.setDecimalFormatSymbols(symbols);
        return format.format(value);
    }

    /** In one line, where there are too many for columns: "A 0 · B 1". */
    static String all(Figures figures, List<String> names, List<InputField> fields) {
        return names.stream()
                .filter(name -> figures.find(name).isPresent())
                .map(name -> shortName(name, fields) + " " + of(figures, name))
                .collect(Collectors.joining(" · "));
    }

    private static String shortName(String name, List<InputField> fields) {
        return name.startsWith("phan_")
                ? name.substring("phan_".length())
                : name.startsWith(Figures.GROUP) ? name.substring(Figures.GROUP.length()) : Bench.letter(fields, name);
    }

    static String json(Figures figures) {
        var json = RuleForm.JSON.createObjectNode();
        new TreeMap<>(figures.byName()).forEach((name, figure) -> put(json, name, figure));
        return json.toString();
    }

    private static void put(tools.jackson.databind.node.ObjectNode json, String name, @Nullable Figure figure) {
        switch (figure) {
            case Figure.Number(var value) -> json.put(name, value.toDecimal(12).stripTrailingZeros());
            case Figure.Tick(var on) -> json.put(name, on);
            case Figure.Day(var date) -> json.put(name, date.toString());
            case Figure.None _ -> json.putNull(name);
            case null -> {}
        }
    }
}
