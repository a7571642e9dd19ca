package openpar.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.InputField;
import openpar.kit.web.TypedDate;
import openpar.kit.web.TypedNumber;
import openpar.scoring.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule between the sentences of the form and the JSON in which it is kept. */
final class RuleForm {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Typed typed;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Phrase> faults;

    RuleForm(Typed typed, List<InputField> figures, Map<String, Phrase> faults) {
        this.typed = typed;
        this.faults = faults;
        figures.forEach(f -> labels.put(f.name(), f.label()));
    }

    /** The sentences of a rule that is kept. */
    static Map<String, String> typed(String kind, String json, String prefix) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(prefix + "kind", kind);
        flatten(JSON.readTree(json), prefix, fields);
        return fields;
    }

    private static void flatten(JsonNode node, String prefix, Map<String, String> fields) {
        for (var property : node.properties()) {
            String place = prefix + property.getKey();
            JsonNode value = property.getValue();
            if (value.isObject()) {
                flatten(value, place + ".", fields);
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                for (int n = 0; n < value.size(); n++) {
                    flatten(value.get(n), place + "[" + n + "].", fields);
                }
            } else {
                fields.put(place, property.getKey().equals("expression") ? FormulaText.shown(value.asString()) : written(value));
            }
        }
    }

    private static String written(JsonNode value) {
        if (value.isArray()) {
            var words = new ArrayList<String>();
            value.forEach(v -> words.add(v.asString()));
            return String.join(", ", words);
        }
        if (value.isNumber()) {
            return number(value.decimalValue());
        }
        String text = value.asString();
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? DAY.format(LocalDate.parse(text)) : text;
    }

    /** As people type it: the comma is decimal, nothing is grouped. */
    static String number(BigDecimal value) {
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }

    /** The rule typed at this place, as far as it can be read; what cannot is noted as a fault at its place. */
    ObjectNode json(String prefix) {
        String kind = typed.at(prefix + "kind");
        var json = JSON.createObjectNode();
        var slots = Slot.OF.get(kind);
        if (slots == null) {
            fault(prefix + "kind", "drafting.fault.kind");
            return json;
        }
        slots.forEach(slot -> fill(json, slot, prefix));
        if (kind.equals("external") && !json.has("bands") && !json.has("ratio")) {
            json.putObject("ratio");
        }
        return json;
    }

    private void fill(ObjectNode json, Slot slot, String prefix) {
        String place = prefix + slot.name();
        switch (slot) {
            case Slot.One one -> value(json, one, place);
            case Slot.Word word -> {
                if (typed.has(place)) {
                    json.put(word.name(), typed.at(place));
                } else if (word.needed()) {
                    fault(place, "drafting.fault.needed");
                }
            }
            case Slot.Rows(var name, var columns) -> {
                var rows = JSON.createArrayNode();
                for (int n = 0; n < typed.rows(place); n++) {
                    var row = rows.addObject();
                    String at = place + "[" + n + "].";
                    columns.forEach(column -> fill(row, column, at));
                }
                if (!rows.isEmpty() || isAsked(name)) {
                    json.set(name, rows);
                }
            }
            case Slot.Group(var name, var slots) -> {
                if (slots.stream().anyMatch(s -> typed.has(place + "." + s.name()))) {
                    var group = json.putObject(name);
                    slots.forEach(s -> fill(group, s, place + "."));
                }
            }
            case Slot.Inner(var name) -> {
                var inner = json(place + ".");
                inner.put("kind", typed.at(place + ".kind"));
                json.set(name, inner);
            }
        }
    }

    /** Lists that may be missing altogether are left out when nothing stands in them. */
    private static boolean isAsked(String list) {
        return !List.of("late", "zero_if", "bands").contains(list);
    }

    private void value(ObjectNode json, Slot.One slot, String place) {
        String text = typed.at(place);
        if (slot.name().equals("label") && labels.containsKey(typed.at(sibling(place)))) {
            text = labels.getOrDefault(typed.at(sibling(place)), text);
        }
        if (text.isEmpty()) {
            if (slot.needed()) {
                fault(place, "drafting.fault.needed");
            }
            return;
        }
        switch (slot.type()) {
            case FIGURE -> json.put(slot.name(), figure(text, place));
            case WORDS -> json.put(slot.name(), text);
            case FORMULA -> json.put(slot.name(), FormulaText.kept(text));
            case LIST -> list(json.putArray(slot.name()), text);
            case DAY ->
                TypedDate.read(text)
                        .ifPresentOrElse(
                                day -> json.put(slot.name(), day.toString()), () -> fault(place, "drafting.fault.day"));
            case POINTS, PERCENT, NUMBER, WHOLE -> number(json, slot, text, place);
        }
    }

    private static String sibling(String place) {
        return place.substring(0, place.length() - "label".length()) + "input";
    }

    private String figure(String name, String place) {
        if (!labels.containsKey(name)) {
            fault(place, "drafting.fault.figure", name);
        }
        return name;
    }

    private static void list(ArrayNode list, String text) {
        Arrays.stream(text.split("[,;\\n]")).map(String::strip).filter(t -> !t.isEmpty()).forEach(list::add);
    }

    private void number(ObjectNode json, Slot.One slot, String text, String place) {
        var kind = switch (slot.type()) {
            case POINTS -> TypedNumber.Kind.POINTS;
            case PERCENT -> TypedNumber.Kind.PERCENT;
            default -> TypedNumber.Kind.COUNT;
        };
        String bare = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        switch (TypedNumber.read(bare, kind)) {
            case TypedNumber.Read(var value) -> json.put(slot.name(), new BigDecimal(number(value).replace(',', '.')));
            case TypedNumber.Ambiguous(var grouped, var decimal) ->
                fault(place, "drafting.fault.ambiguous", number(grouped), number(decimal));
            case TypedNumber.Empty _, TypedNumber.Unreadable _ -> fault(place, "drafting.fault.number", text);
        }
    }

    private void fault(String place, String key, String... arguments) {
        faults.putIfAbsent(
                place, new Phrase(key, Arrays.stream(arguments).<Phrase.Arg>map(Phrase.Text::new).toList()));
    }
}
