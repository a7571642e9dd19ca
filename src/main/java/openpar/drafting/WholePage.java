package openpar.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import openpar.criteria.CriteriaNode;
import openpar.criteria.Exemption;
import openpar.criteria.SetVersion;
import openpar.criteria.Sums;
import openpar.kit.web.Fault;
import openpar.kit.web.Option;
import openpar.kit.web.Shell;
import openpar.scoring.NodeKind;
import openpar.scoring.Phrase;
import openpar.scoring.RollUp;
import org.jspecify.annotations.Nullable;

/**
 * Rules over the whole sheet of a version, and to whom its nodes do not apply.
 *
 * @param whom the kinds, groups and agencies below the owner; as label kind, group or agency
 */
public record WholePage(SetVersion version, RuleView form, List<Exemption> exemptions, List<Option> whom, Map<String, Phrase> faults) {
    private static final Pattern ROW = Pattern.compile("^(knock_outs|floors|grades)\\[(\\d+)]");

    public String url() {
        return "/drafting/" + version.id();
    }

    public List<Fault> errors(Shell shell) {
        return faults.entrySet().stream().map(f -> new Fault(f.getKey(), where(shell, f.getKey()) + RuleView.say(shell, f.getValue()))).toList();
    }

    /** Which sentence of which part: "Điểm liệt, dòng 2: ". */
    private static String where(Shell shell, String place) {
        var row = ROW.matcher(place);
        if (row.find()) {
            return shell.t("drafting.field.row", shell.t("drafting.whole." + row.group(1)), Integer.parseInt(row.group(2)) + 1) + ": ";
        }
        return place.equals("quota") ? shell.t("drafting.whole.quota") + ": " : "";
    }

    /** Whose points may be too few: those of a penalty cannot. */
    public List<Option> scored(String nothing) {
        return nodes(nothing).stream()
                .filter(o -> version.find(o.value()).filter(n -> version.top(n).kind() == NodeKind.PENALTY).isEmpty())
                .toList();
    }

    public List<Option> nodes(String nothing) {
        var options = new java.util.ArrayList<Option>();
        options.add(new Option("", nothing));
        version.nodes().forEach(n -> options.add(new Option(n.key(), n.code() + " " + n.name())));
        return options;
    }

    public List<Option> grades(Shell shell, String chosen) {
        var options = new java.util.ArrayList<Option>();
        options.add(new Option("", shell.t("drafting.whole.any_grade")));
        options.add(new Option(WholeForm.UNRANKED, shell.t("drafting.whole.unranked")));
        for (int n = 0; n < form.rows("grades"); n++) {
            String name = form.at("grades[" + n + "].name");
            if (!name.isEmpty()) {
                options.add(new Option(name, name));
            }
        }
        if (options.stream().noneMatch(o -> o.value().equals(chosen))) {
            options.add(new Option(chosen, chosen));
        }
        return options;
    }

    /** Where points of what does not apply may be shared out: by field, each area and the whole sheet. */
    public List<Option> sharing(Shell shell) {
        var places = new java.util.ArrayList<Option>();
        version.areas().forEach(area -> places.add(new Option(WholeForm.SHARED + area.key(), area.code() + " " + area.name(shell.lang()))));
        places.add(new Option(WholeForm.SHARED + RollUp.TOTAL, shell.t("drafting.whole.shared.total")));
        return places;
    }

    /** Bonus and penalty: their cap is written where the block itself is. */
    public List<CriteriaNode> blocks() {
        return version.tops().stream().filter(n -> n.kind().isOutside()).toList();
    }

    public BigDecimal sum(CriteriaNode block) {
        return Sums.of(version).under(block);
    }

    /** Does no campaign have the group an exemption names? */
    public boolean isUnknown(Exemption exemption) {
        return exemption.groupName() != null && !GroupChecks.known(whom).contains(exemption.groupName());
    }

    public @Nullable CriteriaNode node(long id) {
        return version.find(id).orElse(null);
    }
}
