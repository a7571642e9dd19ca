package openpar.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of drafts as editors read and write them. */
@Repository
class DraftRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String SELECT = """
            select n.id, n.version_id, n.parent_id, n.key, n.kind, n.leaf, n.revision, n.confirmed_by, n.confirmed_at, c.changed_by, c.changed_at,
                   n.code, n.name, n.name_en, n.max_points, n.source, n.rule_kind, n.rule, n.rule_text, n.inputs, n.evidence, n.appraised_by,
                   n.not_applicable_to, n.legal_basis, n.note,
                   n.frame_node_id is not null as framed, coalesce(f.leaf and f.source = 'self', false) as extensible
            from criteria.node n
            left join criteria.node f on f.id = n.frame_node_id
            left join lateral (
                select changed_by, changed_at from criteria.node_change where node_id = n.id and what <> 'confirmed' order by id desc limit 1) c on true
            """;

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DraftNode> find(long version, long node) {
        return jdbc.sql(SELECT + " where n.version_id = :version and n.id = :node")
                .param("version", version)
                .param("node", node)
                .query(DraftRows::node)
                .optional();
    }

    /** Held until the transaction ends, so that two saves follow one another. */
    Optional<DraftNode> lock(long version, long node) {
        return jdbc.sql("select id from criteria.node where version_id = :version and id = :node for update")
                .param("version", version)
                .param("node", node)
                .query(Long.class)
                .optional()
                .flatMap(id -> find(version, id));
    }

    /** The leaves whose rule was only proposed so far. */
    List<Long> unconfirmed(long version) {
        return jdbc.sql("select id from criteria.node where version_id = :version and leaf and confirmed_at is null order by position")
                .param("version", version)
                .query(Long.class)
                .list();
    }

    void write(long node, String key, NodeContent content) {
        jdbc.sql("""
                        update criteria.node
                        set key = :key, code = :code, name = :name, name_en = :nameEn, max_points = :max, source = :source, rule_kind = :ruleKind,
                            rule = :rule::jsonb, rule_text = :ruleText, inputs = :inputs::jsonb, evidence = :evidence, appraised_by = :appraisedBy,
                            not_applicable_to = :notApplicableTo, legal_basis = :legalBasis, note = :note, revision = revision + 1
                        where id = :node
                        """)
                .param("node", node)
                .param("key", key)
                .param("code", content.code())
                .param("name", content.name())
                .param("nameEn", content.nameEn().isBlank() ? null : content.nameEn(), java.sql.Types.VARCHAR)
                .param("max", content.max(), java.sql.Types.NUMERIC)
                .param("source", content.source(), java.sql.Types.VARCHAR)
                .param("ruleKind", content.ruleKind(), java.sql.Types.VARCHAR)
                .param("rule", content.ruleJson(), java.sql.Types.VARCHAR)
                .param("ruleText", content.ruleText())
                .param("inputs", JSON.writeValueAsString(content.inputs().stream().map(SetNodes::input).toList()))
                .param("evidence", content.evidence())
                .param("appraisedBy", content.appraisedBy())
                .param("notApplicableTo", content.notApplicableTo())
                .param("legalBasis", content.legalBasis())
                .param("note", content.note())
                .update();
    }

    void changed(
            DraftNode node, String what, @Nullable String before, @Nullable String after, long person, OffsetDateTime at) {
        jdbc.sql("""
                        insert into criteria.node_change (version_id, node_id, key, what, before, after, changed_by, changed_at)
                        values (:version, :node, :key, :what, :before::jsonb, :after::jsonb, :person, :at)
                        """)
                .param("version", node.versionId())
                .param("node", node.id())
                .param("key", node.key())
                .param("what", what)
                .param("before", before, java.sql.Types.VARCHAR)
                .param("after", after, java.sql.Types.VARCHAR)
                .param("person", person)
                .param("at", at)
                .update();
    }

    /** Whatever the order in which the fields of a rule are written. */
    static boolean same(NodeContent one, NodeContent other) {
        return JSON.readTree(json(one)).equals(JSON.readTree(json(other)));
    }

    /** The whole content as JSON, for the history. */
    static String json(NodeContent content) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("code", content.code());
        row.put("name", content.name());
        row.put("name_en", content.nameEn());
        row.put("max", content.max() == null ? null : content.max().stripTrailingZeros().toPlainString());
        row.put("source", content.source());
        row.put("rule_kind", content.ruleKind());
        row.put("rule", content.ruleJson() == null ? null : JSON.readTree(content.ruleJson()));
        row.put("rule_text", content.ruleText());
        row.put("inputs", content.inputs().stream().map(SetNodes::input).toList());
        row.put("evidence", content.evidence());
        row.put("appraised_by", content.appraisedBy());
        row.put("not_applicable_to", content.notApplicableTo());
        row.put("legal_basis", content.legalBasis());
        row.put("note", content.note());
        return JSON.writeValueAsString((Map<String, ?>) row);
    }

    private static DraftNode node(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        var changed = row.getObject("changed_at", OffsetDateTime.class);
        return new DraftNode(
                row.getLong("id"),
                row.getLong("version_id"),
                row.getObject("parent_id", Long.class),
                row.getString("key"),
                NodeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getBoolean("leaf"),
                row.getInt("revision"),
                row.getObject("confirmed_by", Long.class),
                confirmed == null ? null : confirmed.toInstant(),
                row.getObject("changed_by", Long.class),
                changed == null ? null : changed.toInstant(),
                content(row),
                row.getBoolean("framed"),
                row.getBoolean("extensible"));
    }

    private static NodeContent content(ResultSet row) throws SQLException {
        return new NodeContent(
                row.getString("code"),
                row.getString("name"),
                Objects.requireNonNullElse(row.getString("name_en"), ""),
                row.getBigDecimal("max_points"),
                row.getString("source"),
                row.getString("rule_kind"),
                row.getString("rule"),
                row.getString("rule_text"),
                InputField.read(row.getString("inputs")),
                row.getString("evidence"),
                row.getString("appraised_by"),
                row.getString("not_applicable_to"),
                row.getString("legal_basis"),
                row.getString("note"));
    }
}
