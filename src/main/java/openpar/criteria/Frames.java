package openpar.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import openpar.kit.web.Option;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sets of a higher level that a lower one extends with parts of its own, inside the points of a leaf. */
@Repository
public class Frames {
    private final JdbcClient jdbc;

    Frames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does this version extend a frame? */
    public boolean isExtension(long version) {
        return jdbc.sql("""
                        select s.frame_version_id is not null from criteria.set_version v
                        join criteria.criteria_set s on s.id = v.set_id
                        where v.id = :version
                        """).param("version", version).query(Boolean.class).single();
    }

    /**
     * An extension seen from its frame.
     *
     * @param leaves from each leaf of the extension to the leaf of the frame that gives it its points
     */
    public record Extended(long frame, Map<Long, Long> leaves) {
        public Extended {
            leaves = Map.copyOf(leaves);
        }
    }

    /** Empty where the version extends no frame. */
    public Optional<Extended> extended(long version) {
        var frame = new AtomicLong();
        var leaves = new HashMap<Long, Long>();
        jdbc.sql("""
                        select s.frame_version_id as frame, n.id, coalesce(n.frame_node_id, p.frame_node_id) as leaf
                        from criteria.set_version v
                        join criteria.criteria_set s on s.id = v.set_id and s.frame_version_id is not null
                        join criteria.node n on n.version_id = v.id and n.leaf
                        left join criteria.node p on p.id = n.parent_id
                        where v.id = :version and coalesce(n.frame_node_id, p.frame_node_id) is not null
                        """)
                .param("version", version)
                .query(row -> {
                    frame.set(row.getLong("frame"));
                    leaves.put(row.getLong("id"), row.getLong("leaf"));
                });
        return leaves.isEmpty() ? Optional.empty() : Optional.of(new Extended(frame.get(), leaves));
    }

    /** Of these agencies, those that stand below the owner of a published version: they may extend it. */
    public List<Option> extenders(long version, Long[] agencies) {
        return jdbc.sql("""
                        select a.agency_id::text as value, a.name as label
                        from criteria.set_version v
                        join criteria.criteria_set s on s.id = v.set_id
                        join agency.subtree t on t.ancestor_id = s.owner_agency_id and t.descendant_id <> s.owner_agency_id
                        join agency.current a on a.agency_id = t.descendant_id
                        where v.id = :version and v.published_at is not null and a.agency_id = any (:agencies)
                        order by a.name collate kit.vi
                        """)
                .param("version", version)
                .param("agencies", agencies)
                .query(Option.class)
                .list();
    }

    /** The newest version of an agency's extension of this frame. */
    @Nullable Long of(long frame, long owner) {
        return jdbc.sql("""
                        select max(v.id) from criteria.set_version v
                        join criteria.criteria_set s on s.id = v.set_id
                        where s.frame_version_id = :frame and s.owner_agency_id = :owner
                        """)
                .param("frame", frame)
                .param("owner", owner)
                .query((row, n) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }

    /** Parts that do not add up to the points of their leaf of the frame: nobody can accept that. */
    public List<Warning> unbalanced(SetVersion version) {
        var warnings = new ArrayList<Warning>();
        var split = split(version.id());
        for (var node : version.nodes()) {
            if (split.contains(node.id())) {
                var max = points(node);
                var parts = version.children(node.id());
                var sum = parts.stream().map(Frames::points).reduce(Fraction.of(0), Fraction::plus);
                if (!sum.equals(max)) {
                    warnings.add(Warning.of("frame", "sum", node.code(), codes(parts), amounts(parts), new Amount(sum), new Amount(max)));
                }
            }
        }
        return List.copyOf(warnings);
    }

    private Set<Long> split(long version) {
        return new HashSet<>(jdbc.sql("""
                        select n.id from criteria.node n
                        join criteria.node f on f.id = n.frame_node_id and f.leaf
                        where n.version_id = :version and not n.leaf
                        """).param("version", version).query(Long.class).list());
    }

    private static Fraction points(CriteriaNode node) {
        return node.maxPoints() == null ? Fraction.of(0) : Fraction.fromDecimal(node.maxPoints());
    }

    private static Phrase.Arg codes(List<CriteriaNode> parts) {
        return new Text(String.join(" + ", parts.stream().map(CriteriaNode::code).toList()));
    }

    private static Phrase.Arg amounts(List<CriteriaNode> parts) {
        var row = new ArrayList<Phrase.Arg>();
        for (var part : parts) {
            if (!row.isEmpty()) {
                row.add(new Text(" + "));
            }
            row.add(new Amount(points(part)));
        }
        return new Phrase.Row(row);
    }
}
