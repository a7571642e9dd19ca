package openpar.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.criteria.CriteriaNode;
import openpar.criteria.InputField;
import openpar.scoring.Branch;
import openpar.scoring.Input;
import openpar.scoring.Outcome;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the open leaf out: its rule with the line that applies, its fields, what is missing. */
@Component
class LeafViews {
    private final References references;

    LeafViews(References references) {
        this.references = references;
    }

    LeafView view(Sheet sheet, CriteriaNode node, boolean editable, Map<String, Sent> sent) {
        var known = node.is("self")
                ? references.of(sheet.assessment().participantId(), node.id())
                : Map.<String, References.Known>of();
        return view(sheet, node, editable, sent, known);
    }

    LeafView viewWithoutReferences(Sheet sheet, CriteriaNode node, Map<String, Sent> sent) {
        return view(sheet, node, true, sent, Map.of());
    }

    private static LeafView view(
            Sheet sheet,
            CriteriaNode node,
            boolean editable,
            Map<String, Sent> sent,
            Map<String, References.Known> known) {
        var outline = sheet.outline();
        var version = outline.version();
        var way = version.way(node);
        var above = way.subList(0, way.size() - 1);
        var branches = branches(node, sheet.assessment().kind());
        if (!node.is("self")) {
            return others(node, above, branches);
        }
        var leaf = sheet.leaf(node);
        Outcome outcome = Reckoning.outcome(sheet, node);
        var explanation = sent.get(Entry.EXPLANATION);
        var claim = sent.get(Entry.NOT_APPLICABLE);
        return new LeafView(
                node,
                above,
                outcome,
                branches,
                Outline.inputs(node, sheet.assessment().kind()).stream()
                        .map(i -> field(node, i, leaf.figures().get(i.name()), sent.get(i.name()), known.get(i.name())))
                        .toList(),
                Writing.shown(leaf),
                leaf.lastYear(),
                leaf.status() == LeafState.Status.NOT_APPLICABLE,
                explanation == null ? leaf.explanation() : explanation.typed(),
                leaf.explanationVersion(),
                explanation == null ? null : explanation.trouble(),
                Outline.mayNotApply(node),
                claim == null ? Objects.requireNonNullElse(leaf.notApplicable(), "") : claim.typed(),
                leaf.notApplicableVersion(),
                claim == null ? null : claim.trouble(),
                sheet.needs(node).stream().map(Need::word).toList(),
                leaf.returned(),
                editable,
                outline.before(node).orElse(null),
                outline.after(node).orElse(null),
                nextMissing(sheet, node));
    }

    /** The leaf as it stands on a sheet that nobody has begun. */
    static LeafView unfilled(CriteriaNode node, List<CriteriaNode> way, String kind) {
        if (!node.is("self")) {
            return others(node, way, branches(node, kind));
        }
        var fields = Outline.inputs(node, kind).stream().map(i -> field(node, i, null, null, null)).toList();
        return new LeafView(
                node, way, null, branches(node, kind), fields, null, null, false, "", 0, null, Outline.mayNotApply(node), "", 0,
                null, List.of(), null, true, null, null, null);
    }

    private static LeafView others(CriteriaNode node, List<CriteriaNode> way, List<Branch> branches) {
        return new LeafView(
                node, way, null, branches, List.of(), null, null, false, "", 0, null, false, "", 0, null, List.of(),
                null, false, null, null, null);
    }

    private static List<Branch> branches(CriteriaNode node, String kind) {
        return node.rule() == null
                ? List.of()
                : Scoring.branches(node.rule(), Outline.leaf(node).max(), kind, node.kind());
    }

    private static @Nullable CriteriaNode nextMissing(Sheet sheet, CriteriaNode node) {
        var missing = sheet.missing();
        int at = sheet.outline().own().indexOf(node);
        return missing.stream()
                .filter(n -> sheet.outline().own().indexOf(n) > at)
                .findFirst()
                .or(() -> missing.stream().filter(n -> n.id() != node.id()).findFirst())
                .orElse(null);
    }

    private static FieldView field(
            CriteriaNode node,
            Input input,
            @Nullable Declared declared,
            @Nullable Sent sent,
            References.@Nullable Known known) {
        @Nullable String json = declared == null ? null : declared.value();
        return new FieldView(
                input.name(),
                Objects.requireNonNullElse(input.label(), ""),
                node.inputs(),
                Outline.field(node, input.name()).map(InputField::unit).orElse(""),
                switch (input.type()) {
                    case TICK -> "tick";
                    case CHOICE -> "choice";
                    case DATE -> "date";
                    default -> "number";
                },
                input.options(),
                optionPoints(node.rule()),
                json,
                declared == null ? 0 : declared.version(),
                Values.mayBeNone(input),
                sent == null ? null : sent.typed(),
                sent == null ? null : sent.trouble(),
                known == null ? null : known.beside(json));
    }

    private static List<BigDecimal> optionPoints(@Nullable ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.Choice(var options) ->
                options.stream().map(o -> o.points().toDecimal(2)).toList();
            case null, default -> List.of();
        };
    }
}
