package openpar.criteria;

import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Arg;
import openpar.scoring.Phrase.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Strict JSON: decimals exactly as written, no name twice, nothing after the end. */
final class Json {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Json() {}

    static JsonNode object(String text) {
        var node = tree(text);
        if (!node.isObject()) throw fault("", "json.not_an_object", new Text(shown(text)));
        return node;
    }

    static JsonNode tree(String text) {
        try {
            return READER.readTree(text);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            var column = at == null ? 1 : Math.max(1, at.getColumnNr());
            throw fault("", "json.broken", new Phrase.Amount(Fraction.of(column)), new Text(shown(text)));
        } catch (NumberFormatException beyond) {
            throw fault("", "json.number", new Text(shown(text)));
        }
    }

    static RuleFault fault(String place, String key, Arg... arguments) {
        return new RuleFault(place, new Phrase("scoring." + key, List.of(arguments)));
    }

    static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
