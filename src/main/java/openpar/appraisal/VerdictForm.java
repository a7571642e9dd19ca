package openpar.appraisal;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an appraiser typed, kept as typed until it can be recorded.
 *
 * @param figures by name of input
 * @param next where to go on: "agency" (the next one, same leaf), "criterion" (the next one, same agency) or "stay"
 * @param version of the verdict that was on the screen; 0 where there was none
 */
public record VerdictForm(
        String kind,
        Map<String, String> figures,
        String points,
        @Nullable Long reasonId,
        String reason,
        String question,
        String provenance,
        String next,
        int version) {
    static final String FIGURE = "figure.";

    static VerdictForm of(Map<String, String> parameters) {
        var figures = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(FIGURE)) {
                figures.put(name.substring(FIGURE.length()), text(value));
            }
        });
        return new VerdictForm(
                text(parameters.get("kind")),
                figures,
                text(parameters.get("points")),
                number(parameters.get("reason_id")).orElse(null),
                text(parameters.get("reason")),
                text(parameters.get("question")),
                text(parameters.get("provenance")),
                text(parameters.getOrDefault("next", "agency")),
                number(parameters.get("version")).orElse(0L).intValue());
    }

    Optional<VerdictKind> chosen() {
        return VerdictKind.find(kind);
    }

    public boolean is(String word) {
        return kind.equals(word);
    }

    public String typed(String input) {
        return figures.getOrDefault(input, "");
    }

    VerdictForm withVersion(int newer) {
        return new VerdictForm(kind, figures, points, reasonId, reason, question, provenance, next, newer);
    }

    private static String text(@Nullable String value) {
        return value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .strip();
    }

    private static Optional<Long> number(@Nullable String value) {
        return value != null && value.matches("\\d{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }
}
