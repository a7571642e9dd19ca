package openpar.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import openpar.criteria.CriteriaNode;
import openpar.criteria.Exemption;
import openpar.criteria.SetVersion;
import openpar.criteria.SheetConditions;
import openpar.criteria.Warning;
import openpar.kit.web.Option;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Text;
import org.springframework.stereotype.Component;

/** Groups that exemptions name and no campaign has: a misspelled one would free nobody, and nobody would be told. */
@Component
class GroupChecks {
    private final SheetConditions conditions;
    private final Below below;

    GroupChecks(SheetConditions conditions, Below below) {
        this.conditions = conditions;
        this.below = below;
    }

    List<Warning> of(SetVersion version) {
        var named = conditions.exemptions(version.id()).stream().filter(one -> one.groupName() != null).toList();
        if (named.isEmpty()) return List.of();
        var known = known(below.named(version.head().ownerAgencyId()));
        return named.stream().filter(one -> !known.contains(one.groupName())).map(one -> warning(version, one, known)).toList();
    }

    /** Groups of campaigns so far, and those a new campaign proposes: one a kind of agency. */
    static Set<String> known(List<Option> below) {
        var known = new HashSet<String>();
        for (var one : below) {
            if (one.label().equals("group")) known.add(one.value());
            if (one.label().equals("kind") && !one.value().isEmpty()) known.add(one.value().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + one.value().substring(1));
        }
        return known;
    }

    private static Warning warning(SetVersion version, Exemption exemption, Set<String> known) {
        String code = version.find(exemption.node()).map(CriteriaNode::code).orElse("");
        var words = new Phrase("drafting.check.unknown_group", List.of(new Text(exemption.whom()), new Text(String.join(", ", new TreeSet<>(known)))));
        return new Warning("unknown_group", code, words);
    }
}
