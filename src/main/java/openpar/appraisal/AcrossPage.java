package openpar.appraisal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.Dots;
import openpar.kit.web.Pager;
import openpar.kit.web.Ruler;
import openpar.kit.web.Shell;
import openpar.scoring.Figure;
import openpar.scoring.Fraction;
import openpar.scoring.Input;
import org.jspecify.annotations.Nullable;

/**
 * One criterion across the agencies of an appraiser.
 *
 * @param lines the agencies of this page of the list with what is proposed for each
 * @param preview those chosen, before they are accepted; null: nothing chosen yet
 */
public record AcrossPage(
        CriteriaNode node,
        List<CriteriaNode> way,
        @Nullable LeafWork previous,
        @Nullable LeafWork next,
        AcrossCounts counts,
        List<Line> lines,
        List<Across.Rate> rates,
        String filter,
        String sort,
        Pager pager,
        @Nullable List<AcrossRow> preview,
        @Nullable Acceptance accepted,
        boolean undoable) {

    /** One agency: its row, both sides of its figures, what the source would give. */
    public record Line(
            AcrossRow row,
            Map<String, Figure> declared,
            Map<String, SourceFigure> sources,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal sourceRate,
            @Nullable Fraction proposed) {
        public @Nullable BigDecimal rateChange() {
            return rate == null || sourceRate == null ? null : sourceRate.subtract(rate);
        }

        public @Nullable BigDecimal proposal() {
            return row.isDecided() ? row.points() : Shown.of(proposed);
        }

        public boolean isLess() {
            var self = row.self();
            var proposal = proposal();
            return self != null && proposal != null && proposal.compareTo(self) < 0;
        }

        public Ruler ruler(BigDecimal max) {
            if ("not_applicable".equals(row.selfStatus()) && !row.isDecided()) {
                return Ruler.none();
            }
            return Ruler.of(max.signum() == 0 ? BigDecimal.ONE : max).self(row.self()).appraised(proposal());
        }
    }

    /** Every agency on one ruler of rates; null where the rule looks at no rate. */
    public @Nullable Dots dots(Shell shell) {
        if (rates.isEmpty()) {
            return null;
        }
        double least = rates.stream().mapToDouble(r -> r.rate().doubleValue()).min().orElse(0);
        double most = rates.stream().mapToDouble(r -> r.rate().doubleValue()).max().orElse(100);
        var floor = Rates.floor(node.rule());
        double from = Math.max(0, Math.floor(Math.min(least, floor == null ? least : floor.doubleValue()) - 1));
        var dots = Dots.of(from, Math.max(100, Math.ceil(most)));
        if (floor != null && floor.doubleValue() > from) {
            dots.threshold(
                    floor.doubleValue(),
                    shell.t("appraisal.across.below", shell.show().figure(floor.stripTrailingZeros())),
                    shell.t("appraisal.across.above", shell.show().figure(floor.stripTrailingZeros())));
        }
        rates.forEach(r -> dots.add(r.rate().doubleValue(), r.off()));
        return dots;
    }

    public List<String> filters() {
        return Across.FILTERS;
    }

    public BigDecimal max() {
        return Recognition.maximum(node);
    }

    public boolean isCouncils() {
        return Recognition.isCouncils(node);
    }

    public boolean hasRates() {
        return lines.stream().anyMatch(l -> l.rate() != null || l.sourceRate() != null);
    }

    /** The one figure shown where there is no rate. */
    public List<Input> inputs() {
        var kind = lines.isEmpty() ? "" : lines.getFirst().row().agencyKind();
        var inputs = Recognition.inputs(node, kind);
        return inputs.size() > 2 ? inputs.subList(0, 2) : inputs;
    }

    public String label(Input input, Shell shell) {
        return Recognition.label(node, input.name(), input.label(), shell);
    }

    public String figure(Line line, Input input, Shell shell) {
        return FigureText.shown(line.declared().get(input.name()), shell);
    }

    public String url() {
        return "/appraisal/across/" + node.key();
    }

    public String url(String filter, String sort) {
        return url() + "?show=" + filter + "&sort=" + sort;
    }

    public String item(AcrossRow row) {
        return "/appraisal/" + row.participantId() + "/leaf/" + node.key();
    }

    public long acceptable() {
        return lines.stream().filter(l -> l.row().isAcceptable()).count();
    }
}
