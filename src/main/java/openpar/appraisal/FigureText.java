package openpar.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import openpar.kit.web.Shell;
import openpar.scoring.Figure;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures as the database keeps them: numbers and days as texts, ticks as true or false, null for what is not there. */
final class FigureText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PLACES = 12;

    private FigureText() {}

    /** One value of {@code assessment.figure}. */
    static Figure read(String json) {
        return figure(JSON.readTree(json));
    }

    /** The figures of a verdict, by name of input. */
    static Map<String, Figure> readAll(String json) {
        var figures = new LinkedHashMap<String, Figure>();
        JSON.readTree(json).properties().forEach(p -> figures.put(p.getKey(), figure(p.getValue())));
        return figures;
    }

    static String write(Map<String, Figure> figures) {
        var texts = new TreeMap<String, @Nullable Object>();
        figures.forEach((name, figure) -> texts.put(name, plain(figure)));
        return JSON.writeValueAsString(texts);
    }

    static String shown(@Nullable Figure figure, Shell shell) {
        return switch (figure) {
            case null -> "–";
            case Figure.Number(var value) -> shell.show().figure(decimal(value));
            case Figure.Tick(var on) -> shell.t(on ? "appraisal.figure.yes" : "appraisal.figure.no");
            case Figure.Day(var date) -> shell.show().date(date);
            case Figure.None() -> shell.t("appraisal.figure.none");
        };
    }

    /** As somebody would type it into the field. */
    static String typed(@Nullable Figure figure, Shell shell) {
        return switch (figure) {
            case null -> "";
            case Figure.Number number -> shown(number, shell);
            case Figure.Tick(var on) -> on ? "true" : "false";
            case Figure.Day(var date) -> shell.show().date(date);
            case Figure.None() -> "";
        };
    }

    static BigDecimal decimal(Fraction value) {
        return value.toDecimal(PLACES).stripTrailingZeros();
    }

    private static Figure figure(JsonNode value) {
        if (value.isNull()) {
            return new Figure.None();
        }
        if (value.isBoolean()) {
            return new Figure.Tick(value.booleanValue());
        }
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.stringValue();
        return Fraction.find(text)
                .<Figure>map(Figure.Number::new)
                .orElseGet(() -> new Figure.Day(LocalDate.parse(text)));
    }

    private static @Nullable Object plain(Figure figure) {
        return switch (figure) {
            case Figure.Number(var value) -> decimal(value).toPlainString();
            case Figure.Tick(var on) -> on;
            case Figure.Day(var date) -> date.toString();
            case Figure.None() -> null;
        };
    }
}
