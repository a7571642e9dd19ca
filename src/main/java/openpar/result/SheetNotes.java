package openpar.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import openpar.campaign.CampaignGrade;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import openpar.kit.office.Words;
import openpar.scoring.NodeKind;
import openpar.scoring.RollUp;
import openpar.scoring.SheetRules;
import openpar.scoring.Wording;
import org.jspecify.annotations.Nullable;

/** What stands under a ranking about the rules over the whole sheet: each rule of each set, and how the quota came out. */
public final class SheetNotes {
    private final Standings.Table table;
    private final Words words;

    private SheetNotes(Standings.Table table, Words words) {
        this.table = table;
        this.words = words;
    }

    public static List<String> of(Standings.Table table, Words words) {
        var notes = new ArrayList<String>();
        var say = new SheetNotes(table, words);
        for (var version : table.versions()) {
            var rules = table.rules().getOrDefault(version.id(), SheetRules.NONE);
            var said = say.said(version, rules);
            if (!said.isEmpty()) {
                notes.add((table.versions().size() > 1 ? version.title() + ". " : "") + String.join(" ", said));
            }
        }
        if (!table.quotas().isEmpty()) {
            table.quotas().forEach(quota -> notes.add(quota.said(words)));
            notes.add(words.t("result.quota.rule"));
        }
        return notes;
    }

    /** The rules that look at this node, at what stands above it or at any area. */
    static List<String> about(Standings.Table table, SetVersion version, CriteriaNode node, Words words) {
        var rules = table.rules().getOrDefault(version.id(), SheetRules.NONE);
        var way = version.way(node).stream().map(CriteriaNode::key).toList();
        boolean inArea = version.top(node).kind() == NodeKind.AREA;
        var looking = new SheetRules(
                rules.knockOuts().stream().filter(r -> way.contains(r.code())).toList(),
                rules.floors().stream().filter(r -> r.code() == null ? inArea : way.contains(r.code())).toList(),
                null,
                List.of(),
                rules.shared().stream().filter(code -> way.contains(code) || inArea && code.equals(RollUp.TOTAL)).collect(Collectors.toSet()));
        return new SheetNotes(table, words).said(version, looking);
    }

    private List<String> said(SetVersion version, SheetRules rules) {
        var said = new ArrayList<String>();
        for (var rule : rules.knockOuts()) {
            said.add(words.t("result.rule.knock_out", node(version, rule.code()), wording().points(rule.atMost()), effect(rule.grade(), rule.unranked())));
        }
        for (var rule : rules.floors()) {
            String node = rule.code() == null ? words.t("result.rule.any_area") : node(version, rule.code());
            said.add(words.t("result.rule.floor", node, wording().percent(rule.rate()), effect(rule.grade(), rule.unranked())));
        }
        var shared = version.areas().stream().filter(area -> rules.shared().contains(area.key())).map(area -> node(version, area.key())).toList();
        if (!shared.isEmpty()) {
            said.add(words.t("result.rule.shared", String.join("; ", shared)));
        }
        if (rules.shared().contains(RollUp.TOTAL)) {
            said.add(words.t("result.rule.shared.whole"));
        }
        return said;
    }

    private Wording wording() {
        return new Wording(words.language().equals("en"), key -> words.t(key), name -> name);
    }

    private String node(SetVersion version, String key) {
        return version.find(key).map(n -> n.code() + " " + n.name(words.language())).orElse(key);
    }

    private String effect(String grade, boolean unranked) {
        @Nullable CampaignGrade known = table.grades().stream().filter(g -> g.name().equals(grade)).findFirst().orElse(null);
        return Limit.effect(words, unranked, known == null ? "" : known.name(words.language()));
    }
}
