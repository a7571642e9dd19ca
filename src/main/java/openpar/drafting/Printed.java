package openpar.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import openpar.criteria.RuleJson;
import openpar.kit.web.TypedNumber;
import openpar.reading.Proposal;
import openpar.reading.RuleReader;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The sentence printed in the annex, to be read beside the rule that is computed.
 *
 * @param pieces the text in order; marked is what the reader did not understand
 * @param isDoubted the rule beside it is a proposal nobody has confirmed, and the reader was not sure of it
 */
public record Printed(List<Piece> pieces, boolean isDoubted) {
    private static final String PARTED = " … ";

    public record Piece(String text, boolean isMarked) {}

    /** @param year of the dates that stand without one */
    static Printed of(Typed typed, boolean isProposed, int year) {
        var text = typed.at("rule_text");
        if (text.isEmpty()) return new Printed(List.of(), false);
        if (!isProposed) return new Printed(List.of(new Piece(text, false)), false);
        var proposal = read(typed, year);
        return new Printed(proposal.sure() ? List.of(new Piece(text, false)) : marked(text, proposal.notUnderstood()), !proposal.sure());
    }

    /** The form with the rule and the figures that its printed sentence seems to ask for; null where none can be read. */
    static @Nullable Typed into(Typed typed, int year) {
        var proposal = read(typed, year);
        var rule = proposal.rule();
        if (rule == null) return null;
        var fields = new LinkedHashMap<>(typed.without("rule.").without("input[").fields());
        for (int n = 0; n < proposal.inputs().size(); n++) {
            var input = proposal.inputs().get(n);
            fields.put("input[" + n + "].name", input.name());
            fields.put("input[" + n + "].label", input.label());
            fields.put("input[" + n + "].unit", input.unit());
        }
        fields.putAll(RuleForm.typed(RuleJson.kind(rule), RuleJson.write(rule), "rule."));
        return new Typed(fields);
    }

    private static Proposal read(Typed typed, int year) {
        @Nullable BigDecimal max = TypedNumber.read(typed.at("max"), TypedNumber.Kind.POINTS) instanceof TypedNumber.Read(var value) ? value : null;
        return RuleReader.read(typed.at("rule_text"), max == null ? null : Fraction.fromDecimal(max), typed.at("name"), year);
    }

    /** Parts are found in order, whatever blanks stand between their words. */
    static List<Piece> marked(String text, String notUnderstood) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (String part : notUnderstood.split(Pattern.quote(PARTED.strip()))) {
            if (part.isBlank()) continue;
            var words = Pattern.compile(String.join("\\s+", List.of(part.strip().split("\\s+")).stream().map(Pattern::quote).toList())).matcher(text);
            if (!words.find(at)) continue;
            if (words.start() > at) pieces.add(new Piece(text.substring(at, words.start()), false));
            pieces.add(new Piece(words.group(), true));
            at = words.end();
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
        return List.copyOf(pieces);
    }
}
