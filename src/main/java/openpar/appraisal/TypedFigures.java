package openpar.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.TypedDate;
import openpar.kit.web.TypedNumber;
import openpar.scoring.Figure;
import openpar.scoring.Fraction;
import openpar.scoring.Input;

/** Reads the figure fields of a verdict as people type them. */
final class TypedFigures {
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private TypedFigures() {}

    static TypedFigures read(CriteriaNode node, String agencyKind, VerdictForm form) {
        var typed = new TypedFigures();
        for (var input : Recognition.inputs(node, agencyKind)) {
            typed.add(input, form.typed(input.name()));
        }
        return typed;
    }

    Map<String, Figure> figures() {
        return figures;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    private void add(Input input, String text) {
        if (text.isBlank()) {
            return;
        }
        switch (input.type()) {
            case TICK -> figures.put(input.name(), new Figure.Tick(text.equals("true")));
            case DATE -> day(input, text);
            case CHOICE, COUNT, NUMBER -> number(input, text, TypedNumber.Kind.COUNT);
            case PERCENT -> number(input, text, TypedNumber.Kind.PERCENT);
            case POINTS -> number(input, text, TypedNumber.Kind.POINTS);
        }
    }

    private void day(Input input, String text) {
        if (text.equals("–") || text.equals("-")) {
            figures.put(input.name(), new Figure.None());
            return;
        }
        TypedDate.read(text)
                .ifPresentOrElse(
                        day -> figures.put(input.name(), new Figure.Day(day)),
                        () -> flaws.add(Flaw.of(field(input), "date")));
    }

    private void number(Input input, String text, TypedNumber.Kind kind) {
        number(field(input), text, kind, flaws)
                .ifPresent(value -> figures.put(input.name(), new Figure.Number(Fraction.fromDecimal(value))));
    }

    static Optional<BigDecimal> number(String field, String text, TypedNumber.Kind kind, List<Flaw> flaws) {
        return switch (TypedNumber.read(text, kind)) {
            case TypedNumber.Read(var value) -> Optional.of(value);
            case TypedNumber.Empty() -> Optional.empty();
            case TypedNumber.Ambiguous _ -> {
                flaws.add(Flaw.of(field, "ambiguous", text));
                yield Optional.empty();
            }
            case TypedNumber.Unreadable() -> {
                flaws.add(Flaw.of(field, "number"));
                yield Optional.empty();
            }
        };
    }

    static String field(Input input) {
        return VerdictForm.FIGURE + input.name();
    }
}
