package openpar.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import openpar.scoring.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schema in the library says what the reader does. */
class RuleSchemaTest {
    private static final JsonNode SCHEMA =
            Json.object(new String(Library.bytes("/library/rule.schema.json"), StandardCharsets.UTF_8));

    static Stream<String> kinds() {
        return RuleJson.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_schema_lists_exactly_the_fields_that_are_read(String kind) {
        assertThatThrownBy(() -> RuleJson.read(kind, "{\"khong_co\": 1}"))
                .isInstanceOfSatisfying(
                        RuleFault.class,
                        fault -> assertThat(fieldsNamed(fault))
                                .isEqualTo(new TreeSet<>(
                                        definition(kind).get("properties").propertyNames())));
    }

    private static Set<String> fieldsNamed(RuleFault fault) {
        var fields = (Phrase.Text) fault.why().arguments().get(1);
        return new TreeSet<>(List.of(fields.text().split(", ")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_examples_of_the_schema_can_be_read(String kind) {
        var examples = definition(kind).get("examples");
        assertThat(examples).isNotEmpty().allSatisfy(example -> RuleJson.read(kind, example.toString()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_field_that_the_schema_requires_is_missed(String kind) {
        var definition = definition(kind);
        for (var field : definition.path("required")) {
            var example = (tools.jackson.databind.node.ObjectNode)
                    definition.get("examples").get(0).deepCopy();
            example.remove(field.stringValue());
            assertThatThrownBy(() -> RuleJson.read(kind, example.toString()))
                    .as(field.stringValue())
                    .isInstanceOf(RuleFault.class);
        }
    }

    @Test
    void a_nested_rule_may_be_of_every_kind() {
        var words = new ArrayList<String>();
        definition("by_unit_kind")
                .at("/properties/cases/items/properties/rule/properties/kind/enum")
                .forEach(word -> words.add(word.stringValue()));
        assertThat(words).containsExactlyElementsOf(RuleJson.kinds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune", "department", "province"})
    void every_field_of_a_sample_rule_stands_in_the_schema(String set) {
        for (var line : Library.set(set).lines())
            if (line.rule() != null)
                assertThat(Json.object(line.ruleJson()).propertyNames())
                        .as(line.code())
                        .allMatch(field ->
                                definition(line.ruleKind()).get("properties").has(field));
    }

    private static JsonNode definition(String kind) {
        return SCHEMA.get("$defs").get(kind);
    }
}
