package openpar.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import openpar.criteria.AnsweredWarnings;
import openpar.criteria.CriteriaNode;
import openpar.criteria.DraftNodes;
import openpar.criteria.Example;
import openpar.criteria.Examples;
import openpar.criteria.Frames;
import openpar.criteria.KindChecks;
import openpar.criteria.SetChecks;
import openpar.criteria.SetTable;
import openpar.criteria.SetVersion;
import openpar.criteria.Warning;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks a whole draft over: warnings, rules nobody confirmed, leaves without a rule, examples that no longer hold. */
@Component
class Checks implements AnsweredWarnings {
    private final DraftNodes nodes;
    private final Examples examples;
    private final Acceptances acceptances;
    private final Frames frames;
    private final KindChecks kinds;
    private final GroupChecks groups;

    Checks(DraftNodes nodes, Examples examples, Acceptances acceptances, Frames frames, KindChecks kinds, GroupChecks groups) {
        this.nodes = nodes;
        this.examples = examples;
        this.acceptances = acceptances;
        this.frames = frames;
        this.kinds = kinds;
        this.groups = groups;
    }

    ChecksPage of(SetVersion version) {
        return of(version, new HashSet<>(nodes.unconfirmed(version.id())), examples.of(version.id()), "");
    }

    ChecksPage of(SetVersion version, Set<Long> unconfirmed, List<Example> kept, String faultAt) {
        var accepted = acceptances.of(version.id());
        var unbalanced = frames.unbalanced(version);
        var bound = unbalanced.stream().map(Warning::place).toList();
        var found = Stream.of(unbalanced, SetChecks.of(SetTable.of(version)), kinds.of(version), groups.of(version))
                .flatMap(List::stream)
                .filter(w -> !w.check().equals("no_rule") && !(w.check().equals("sum") && bound.contains(w.place())))
                .map(w -> {
                    String said = said(w.message());
                    var key = new Acceptances.Key(w.check(), w.place(), said);
                    return new ChecksPage.Found(
                            w.check(), w.place(), at(version, w.place()), w.message(), said, ChecksPage.mustBeMended(w.check()) ? null : accepted.get(key));
                })
                .toList();
        var leaves = version.leaves();
        return new ChecksPage(
                version,
                found,
                leaves.stream().filter(n -> unconfirmed.contains(n.id()) && n.rule() != null).toList(),
                leaves.stream().filter(n -> n.rule() == null).toList(),
                broken(leaves, kept),
                faultAt);
    }

    /** Where nobody took any, nothing is looked over. */
    @Override
    public List<Answered> answered(SetVersion version) {
        return acceptances.of(version.id()).isEmpty()
                ? List.of()
                : of(version).answered().stream().map(ChecksPage.Found::answer).filter(java.util.Objects::nonNull).toList();
    }

    int left(SetVersion version, Set<Long> unconfirmed, List<Example> kept) {
        return of(version, unconfirmed, kept, "").left();
    }

    private static @Nullable CriteriaNode at(SetVersion version, String code) {
        return version.find(code)
                .or(() -> version.nodes().stream().filter(n -> n.code().equals(code)).findFirst())
                .orElse(null);
    }

    /** The warning with its numbers, in no language. */
    static String said(Phrase phrase) {
        return phrase.key() + phrase.arguments();
    }

    private static List<ChecksPage.Broken> broken(List<CriteriaNode> leaves, List<Example> kept) {
        var broken = new ArrayList<ChecksPage.Broken>();
        for (var leaf : leaves) {
            var its = kept.stream().filter(e -> e.node() == leaf.id()).toList();
            if (!its.isEmpty() && leaf.rule() != null && leaf.maxPoints() != null) {
                var max = Fraction.fromDecimal(leaf.maxPoints());
                Bench.of(leaf.rule(), max, !leaf.notApplicableTo().isEmpty(), leaf.inputs(), new Typed(java.util.Map.of()), its, leaf.calendar())
                        .failing()
                        .forEach(e -> broken.add(new ChecksPage.Broken(leaf, e)));
            }
        }
        return broken;
    }
}
