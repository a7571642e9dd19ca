package openpar.criteria;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import openpar.scoring.Figure;
import openpar.scoring.Figures;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what was declared for one leaf: inputs by name, absent = not entered, {@code null} = not there.
 *
 * @param agencyKind what stands under {@code _unit_kind}, or null
 */
public record FiguresJson(Figures figures, @Nullable String agencyKind) {
    private static final String KIND = "_unit_kind";
    private static final String NOT_APPLICABLE = "_not_applicable";

    /** @throws RuleFault with the name of the input that cannot be read */
    public static FiguresJson read(String json) {
        var byName = new HashMap<String, Figure>();
        @Nullable String kind = null;
        @Nullable String why = null;
        for (var property : Json.object(json).properties()) {
            var name = Normalizer.normalize(property.getKey(), Normalizer.Form.NFC);
            var value = property.getValue();
            switch (name) {
                case KIND -> kind = text(name, value);
                case NOT_APPLICABLE -> why = text(name, value);
                case Figures.GROUPS -> groups(value, byName);
                default -> byName.put(name, figure(name, value));
            }
        }
        return new FiguresJson(new Figures(byName, why), kind);
    }

    private static void groups(JsonNode groups, Map<String, Figure> byName) {
        if (groups.isNull()) byName.put(Figures.GROUPS, new Figure.None());
        else if (!groups.isObject())
            throw Json.fault(Figures.GROUPS, "rule.object", new Text(Json.shown(groups.toString())));
        for (var group : groups.properties()) {
            var name = Figures.GROUP + Normalizer.normalize(group.getKey(), Normalizer.Form.NFC);
            byName.put(name, figure(name, group.getValue()));
        }
    }

    private static Figure figure(String name, JsonNode value) {
        if (value.isNull()) return new Figure.None();
        if (value.isBoolean()) return new Figure.Tick(value.booleanValue());
        if (value.isNumber()) return new Figure.Number(RuleObject.fraction(value, name));
        if (value.isString() && value.stringValue().matches("\\d{4}-\\d{2}-\\d{2}")) return day(name, value);
        throw Json.fault(name, "figure", new Text(Json.shown(value.toString())));
    }

    private static Figure day(String name, JsonNode value) {
        try {
            return new Figure.Day(LocalDate.parse(value.stringValue()));
        } catch (DateTimeParseException notADay) {
            throw Json.fault(name, "rule.date", new Text(value.toString()));
        }
    }

    private static String text(String name, JsonNode value) {
        if (!value.isString() || value.stringValue().isBlank())
            throw Json.fault(name, "rule.text", new Text(Json.shown(value.toString())));
        return Normalizer.normalize(value.stringValue(), Normalizer.Form.NFC);
    }
}
