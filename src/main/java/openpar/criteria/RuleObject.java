package openpar.criteria;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One object inside the JSON of a rule, which knows its place and says what it expected there. */
record RuleObject(JsonNode node, String place) {
    static RuleObject of(JsonNode node, String place) {
        if (!node.isObject()) throw Json.fault(place, "rule.object", shown(node));
        return new RuleObject(node, place);
    }

    void only(String... fields) {
        var known = Set.of(fields);
        for (var name : node.propertyNames())
            if (!known.contains(name))
                throw Json.fault(at(name), "rule.unknown_field", new Text(name), new Text(String.join(", ", fields)));
    }

    /** The fields of a rule; any of them may say what a zero denominator means. */
    void onlyOfRule(String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.add("zero_denominator");
        if (!place.isEmpty()) all.add("kind");
        only(all.toArray(String[]::new));
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        var value = needed(field);
        if (!value.isString() || value.stringValue().isBlank()) throw Json.fault(at(field), "rule.text", shown(value));
        return java.text.Normalizer.normalize(value.stringValue(), java.text.Normalizer.Form.NFC);
    }

    @Nullable
    String optionalText(String field) {
        return has(field) ? text(field) : null;
    }

    Fraction number(String field) {
        var value = needed(field);
        if (!value.isNumber()) throw Json.fault(at(field), "rule.number", shown(value));
        return fraction(value, at(field));
    }

    @Nullable
    Fraction optionalNumber(String field) {
        return has(field) ? number(field) : null;
    }

    Fraction notNegative(String field) {
        var value = number(field);
        if (value.signum() < 0) throw Json.fault(at(field), "rule.not_negative", shown(needed(field)));
        return value;
    }

    Fraction positive(String field) {
        var value = number(field);
        if (value.signum() <= 0) throw Json.fault(at(field), "rule.positive", shown(needed(field)));
        return value;
    }

    int wholeNumber(String field) {
        var value = notNegative(field);
        if (!value.isWhole() || value.isAbove(Fraction.of(100_000)))
            throw Json.fault(at(field), "rule.whole", shown(needed(field)));
        return value.numerator().intValueExact();
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException notADate) {
            throw Json.fault(at(field), "rule.date", shown(needed(field)));
        }
    }

    RuleObject object(String field) {
        return of(needed(field), at(field));
    }

    List<RuleObject> objects(String field) {
        var objects = new ArrayList<RuleObject>();
        for (var element : elements(field)) objects.add(of(element, at(field) + "[" + objects.size() + "]"));
        return objects;
    }

    List<RuleObject> someObjects(String field) {
        var objects = objects(field);
        if (objects.isEmpty()) throw Json.fault(at(field), "rule.empty");
        return objects;
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var element : elements(field)) {
            if (!element.isString()) throw Json.fault(at(field), "rule.text", shown(element));
            texts.add(java.text.Normalizer.normalize(element.stringValue(), java.text.Normalizer.Form.NFC));
        }
        return texts;
    }

    <E extends Enum<E>> E word(String field, Class<E> family) {
        var word = text(field);
        for (var one : family.getEnumConstants()) if (written(one).equals(word)) return one;
        var words = Arrays.stream(family.getEnumConstants())
                .map(RuleObject::written)
                .toList();
        throw Json.fault(at(field), "rule.word", new Text(word), new Text(String.join(", ", words)));
    }

    <E extends Enum<E>> E word(String field, Class<E> family, E otherwise) {
        return has(field) ? word(field, family) : otherwise;
    }

    String at(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    static Fraction fraction(JsonNode number, String place) {
        var decimal = number.decimalValue();
        if (Math.abs((long) decimal.scale()) > 400 || decimal.precision() > 400)
            throw Json.fault(place, "rule.number", shown(number));
        return Fraction.fromDecimal(decimal);
    }

    private static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private Iterable<JsonNode> elements(String field) {
        var list = needed(field);
        if (!list.isArray()) throw Json.fault(at(field), "rule.list", shown(list));
        return list;
    }

    private JsonNode needed(String field) {
        var value = node.get(field);
        if (value == null) throw Json.fault(at(field), "rule.needed", new Text(field));
        return value;
    }

    private static Text shown(JsonNode node) {
        return new Text(Json.shown(node.toString()));
    }
}
