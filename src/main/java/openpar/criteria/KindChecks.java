package openpar.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import openpar.scoring.Phrase.Text;
import openpar.scoring.ScoringRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules per kind of agency: kinds that nobody below the owner is of, and kinds for which a leaf has no rule. */
@Component
public class KindChecks {
    /** Communes are of these kinds (Luật 72/2025/QH15, điều 1); other levels differ from province to province. */
    private static final Set<String> COMMUNES = Set.of("xã", "phường", "đặc khu");

    private final JdbcClient jdbc;

    KindChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Warning> of(SetVersion version) {
        var leaves = version.leaves().stream().filter(leaf -> leaf.rule() instanceof ScoringRule.ByUnitKind).toList();
        if (leaves.isEmpty()) return List.of();
        var known = known(version.head().ownerAgencyId());
        var warnings = new ArrayList<Warning>();
        for (var leaf : leaves) {
            var named = new TreeSet<String>();
            if (leaf.rule() instanceof ScoringRule.ByUnitKind(var cases, var _)) cases.forEach(one -> named.addAll(one.when()));
            var unknown = new TreeSet<>(named);
            unknown.removeAll(known);
            if (!unknown.isEmpty()) warnings.add(Warning.of("unknown_kind", leaf.code(), new Text(String.join(", ", unknown)), new Text(String.join(", ", new TreeSet<>(known)))));
            var left = new TreeSet<>(known);
            left.removeAll(named);
            left.retainAll(COMMUNES);
            if (version.head().agencyLevel().equals("commune") && !left.isEmpty()) warnings.add(Warning.of("kind_left_out", leaf.code(), new Text(String.join(", ", left))));
        }
        return List.copyOf(warnings);
    }

    private Set<String> known(long owner) {
        return new HashSet<>(jdbc.sql("""
                        select distinct c.kind
                        from agency.current c
                        join agency.subtree s on s.descendant_id = c.agency_id
                        where s.ancestor_id = :owner and c.kind is not null
                        """).param("owner", owner).query(String.class).list());
    }
}
