package openpar.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import openpar.annex.Annex;
import openpar.annex.AnnexNode;
import openpar.annex.ReadRule;
import openpar.annex.Review;
import openpar.criteria.RuleJson;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code bin/criteria check}: an annex read, its rules proposed, what does not fit named. */
record CheckCommand(String file, String table) implements CriteriaCommand {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int WARNED = 1;

    static CheckCommand of(List<String> arguments) throws Misuse {
        var options = Options.of("check", arguments, Set.of("--lang", "--table"), Set.of(), true);
        options.word("--lang", List.of("vi", "en"));
        return new CheckCommand(options.file(), options.isGiven("--table") ? options.value("--table") : "");
    }

    @Override
    public int print(Words words, PrintStream out) throws Misuse {
        return switch (reading()) {
            case Annex.Refused(var why) -> throw new Misuse("cli.refused", file, words.say(why));
            case Annex.Understood(var set, var _, var _) -> {
                var review = Review.of(set);
                out.print(JSON.writeValueAsString(json(review, words)));
                out.print('\n');
                yield review.warnings().isEmpty() ? 0 : WARNED;
            }
        };
    }

    /** Of several sets in the file the one that is named, by its number, its sheet or words of its title. */
    private Annex.Reading reading() throws Misuse {
        var content = content();
        var reading = Annex.read(file, content);
        if (table.isEmpty() || !(reading instanceof Annex.Understood(var _, var _, var sets))) return reading;
        var named = sets.stream().filter(set -> set.isNamed(table)).toList();
        if (named.size() != 1) throw new Misuse("cli.table", table, sets.stream().map(set -> set.number() + ": " + set.called()).collect(Collectors.joining("; ")));
        return named.getFirst().isRead() ? reading : Annex.read(file, content, named.getFirst().number());
    }

    private byte[] content() throws Misuse {
        try {
            var path = Path.of(file);
            if (!Files.isRegularFile(path)) throw new Misuse("cli.file", file);
            return Files.readAllBytes(path);
        } catch (java.io.IOException | java.nio.file.InvalidPathException | OutOfMemoryError unreadable) {
            throw new Misuse("cli.file", file);
        }
    }

    private static ObjectNode json(Review review, Words words) {
        var json = JSON.createObjectNode();
        json.put("title", review.set().title());
        json.put("legalBasis", review.set().legalBasis());
        var nodes = json.putArray("nodes");
        for (int i = 0; i < review.set().nodes().size(); i++)
            node(nodes.addObject(), review.set().nodes().get(i), review.rules().get(i));
        var warnings = json.putArray("warnings");
        for (var warning : review.warnings())
            warnings.addObject()
                    .put("check", warning.check())
                    .put("place", warning.place())
                    .put("message", words.of(warning.message()));
        return json;
    }

    private static void node(ObjectNode json, AnnexNode node, ReadRule rule) {
        json.put("code", node.code());
        json.put("parent", node.parent());
        json.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
        json.put("name", node.name());
        json.set("max", number(node.max()));
        json.put("leaf", node.leaf());
        json.put("ruleText", node.ruleText());
        json.put("evidence", node.evidence());
        json.set("rule", rule(rule));
        json.put("sure", !node.leaf() || rule.isSure());
        json.put("notUnderstood", rule.notUnderstood());
    }

    private static JsonNode number(@Nullable Fraction max) {
        if (max == null) return JSON.nullNode();
        var decimal = max.toDecimal(6).stripTrailingZeros();
        return JSON.getNodeFactory().numberNode(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }

    private static JsonNode rule(ReadRule rule) {
        return rule.rule() == null ? JSON.nullNode() : JSON.readTree(RuleJson.writeWithKind(rule.rule()));
    }
}
