package openpar.assessment;

import java.util.TreeMap;
import java.util.stream.Collectors;
import openpar.criteria.CriteriaNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is submitted as one canonical text: the same sheet always gives the same words, and so the same digest. */
@Component
class Content {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Content(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Sheet sheet) {
        var assessment = sheet.assessment();
        var proofs = proofs(sheet);
        var text = new StringBuilder();
        line(text, "sheet", "1");
        line(text, "agency", assessment.agencyId() + " " + JSON.writeValueAsString(assessment.agency()));
        line(text, "year", String.valueOf(assessment.year()));
        line(
                text,
                "set",
                assessment.versionId() + " " + sheet.outline().version().head().digest());
        for (var node : sheet.outline().own()) {
            leaf(text, sheet.leaf(node), node, proofs.getOrDefault(node.id(), ""));
        }
        line(text, "total", sheet.total().points() + " of " + sheet.total().max());
        return text.toString();
    }

    private static void leaf(StringBuilder text, LeafState leaf, CriteriaNode node, String proofs) {
        line(
                text,
                "leaf",
                node.key() + " " + leaf.status().word() + (leaf.points() == null ? "" : " " + leaf.points()));
        new TreeMap<>(leaf.figures()).forEach((input, declared) -> {
            if (declared.value() != null) {
                line(text, "  figure", input + " " + declared.value());
            }
        });
        if (leaf.notApplicable() != null) {
            line(text, "  not applicable", JSON.writeValueAsString(leaf.notApplicable()));
        }
        if (!leaf.explanation().isBlank()) {
            line(text, "  explanation", JSON.writeValueAsString(leaf.explanation()));
        }
        proofs.lines().forEach(proof -> line(text, "  evidence", proof));
    }

    private static void line(StringBuilder text, String word, String rest) {
        text.append(word).append(' ').append(rest).append('\n');
    }

    /** SHA-256 and pages of every document attached for the agency's own account, by leaf. */
    private TreeMap<Long, String> proofs(Sheet sheet) {
        var byNode = new TreeMap<Long, String>();
        String prefix = LeafOwner.prefix(sheet.assessment().participantId());
        var owners = sheet.outline().own().stream().map(n -> prefix + n.id()).collect(Collectors.toList());
        jdbc.sql("""
                        select l.owner, string_agg(encode(d.sha256, 'hex') || ' ' || l.pages, E'\\n' order by encode(d.sha256, 'hex'), l.pages) as proofs
                        from evidence.link l
                        join evidence.document d on d.id = l.document_id
                        where l.owner = any (:owners) and l.round = 'self' and l.removed_at is null
                        group by l.owner
                        """).param("owners", owners.toArray(String[]::new)).query(row -> {
            byNode.put(Long.parseLong(row.getString("owner").substring(prefix.length())), row.getString("proofs"));
        });
        return byNode;
    }
}
