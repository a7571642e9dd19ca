package openpar.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.criteria.SetVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What does not apply to whom, as it counts now; whole blocks are told as one. */
@Repository
public class Exclusions {
    private final JdbcClient jdbc;

    Exclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of these agencies; one to whom everything applies is not in it. */
    public Map<Long, List<Exclusion>> of(Standings.Table table) {
        var basis = new HashMap<Long, Map<Long, String>>();
        jdbc.sql("""
                        select l.participant_id, l.node_id, coalesce(x.legal_basis, nullif(btrim(s.not_applicable), ''), '') as basis
                        from result.leaf l
                        left join campaign.exempt x on x.participant_id = l.participant_id and x.node_id = l.node_id
                        left join assessment.assessment a on a.participant_id = l.participant_id
                        left join assessment.leaf s on s.assessment_id = a.id and s.node_id = l.node_id
                        where l.participant_id = any (:participants) and l.status = 'not_applicable' and not l.outside
                        """)
                .param("participants", table.rows().stream().map(s -> s.participant().id()).toArray(Long[]::new))
                .query(row -> {
                    basis.computeIfAbsent(row.getLong("participant_id"), p -> new HashMap<>()).put(row.getLong("node_id"), row.getString("basis"));
                });
        var exclusions = new HashMap<Long, List<Exclusion>>();
        for (var standing : table.rows()) {
            @Nullable Map<Long, String> own = basis.get(standing.participant().id());
            if (own != null) {
                var told = new ArrayList<Exclusion>();
                var version = table.version(standing.participant().versionId());
                version.tops().forEach(top -> tell(version, top, own, told));
                exclusions.put(standing.participant().id(), told);
            }
        }
        return exclusions;
    }

    /** By which text this leaf does not apply; "" where it applies or the figures say so. */
    String basis(long participant, long leaf) {
        return jdbc.sql("""
                        select coalesce(x.legal_basis, nullif(btrim(s.not_applicable), ''), '')
                        from campaign.participant p
                        left join campaign.exempt x on x.participant_id = p.id and x.node_id = :leaf
                        left join assessment.assessment a on a.participant_id = p.id
                        left join assessment.leaf s on s.assessment_id = a.id and s.node_id = :leaf
                        where p.id = :participant
                        """).param("participant", participant).param("leaf", leaf).query(String.class).single();
    }

    private static void tell(SetVersion version, CriteriaNode node, Map<Long, String> basis, List<Exclusion> told) {
        var leaves = version.leaves().stream()
                .filter(l -> !l.isTracked() && version.way(l).stream().anyMatch(n -> n.id() == node.id()))
                .toList();
        var reasons = leaves.stream().map(l -> basis.get(l.id())).distinct().toList();
        if (reasons.size() == 1 && reasons.getFirst() != null) {
            var max = leaves.stream()
                    .map(CriteriaNode::maxPoints)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            told.add(new Exclusion(node.code(), node.name(), node.nameEn(), max, reasons.getFirst()));
        } else {
            version.children(node.id()).forEach(child -> tell(version, child, basis, told));
        }
    }
}
