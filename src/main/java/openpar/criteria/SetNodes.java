package openpar.criteria;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import openpar.scoring.ScoringRule;
import openpar.scoring.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an annex, written and read all at once. */
@Repository
class SetNodes {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SetNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void confirm(long version, java.util.Collection<Integer> positions, @Nullable Long person, OffsetDateTime at) {
        jdbc.sql("""
                        update criteria.node set confirmed_by = :person, confirmed_at = :at
                        where version_id = :version and position = any (:positions) and leaf and rule_kind is not null
                        """)
                .param("person", person, java.sql.Types.BIGINT)
                .param("at", at)
                .param("positions", positions.toArray(Integer[]::new))
                .param("version", version)
                .update();
    }

    /** The rules of a set of the library were written by people, not read from a text. */
    void confirmAll(long version, @Nullable Long person, OffsetDateTime at) {
        jdbc.sql("update criteria.node set confirmed_by = :person, confirmed_at = :at where version_id = :version and leaf and rule_kind is not null")
                .param("person", person, java.sql.Types.BIGINT)
                .param("at", at)
                .param("version", version)
                .update();
    }

    void write(long version, List<SetLine> lines) {
        var numbered = new ArrayList<Map<String, @Nullable Object>>();
        var inner = lines.stream().map(SetLine::parent).filter(Objects::nonNull).collect(Collectors.toSet());
        var keys = new HashMap<String, String>();
        var taken = new HashSet<String>();
        for (var line : lines) {
            var row = row(line, !inner.contains(line.code()), numbered.size() + 1);
            row.put("parent", line.parent() == null ? null : keys.get(line.parent()));
            String key = key(line.code(), taken);
            keys.put(line.code(), key);
            row.put("key", key);
            numbered.add(row);
        }
        String rows = JSON.writeValueAsString(numbered);
        jdbc.sql("""
                        insert into criteria.node (version_id, position, key, code, kind, name, name_en, max_points, leaf, source, rule_kind, rule,
                            rule_text, inputs, evidence, appraised_by, not_applicable_to, legal_basis, note)
                        select :version, position, key, code, kind, name, name_en, max_points, leaf, source, rule_kind, rule::jsonb,
                            rule_text, inputs, evidence, appraised_by, not_applicable_to, legal_basis, note
                        from jsonb_to_recordset(:rows::jsonb) as r (position int, key text, code text, kind text, name text, name_en text,
                            max_points numeric, leaf boolean, source text, rule_kind text, rule text, rule_text text, inputs jsonb, evidence text,
                            appraised_by text, not_applicable_to text, legal_basis text, note text)
                        order by position
                        """).param("version", version).param("rows", rows).update();
        jdbc.sql("""
                        update criteria.node n
                        set parent_id = p.id
                        from jsonb_to_recordset(:rows::jsonb) as r (key text, parent text)
                        join criteria.node p on p.version_id = :version and p.key = r.parent
                        where n.version_id = :version and n.key = r.key
                        """).param("version", version).param("rows", rows).update();
    }

    /** A code that the annex repeats stays as printed; its key tells the rows apart, and what follows stands under the last. */
    private static String key(String code, Set<String> taken) {
        var key = code;
        for (int n = 2; !taken.add(key); n++) key = code + "~" + n;
        return key;
    }

    static List<String> keys(List<String> codes) {
        var taken = new HashSet<String>();
        return codes.stream().map(code -> key(code, taken)).toList();
    }

    /** What has no parts is scored itself, though its rule may not be known yet; a block or an area without parts is not. */
    private static Map<String, @Nullable Object> row(SetLine line, boolean innermost, int position) {
        boolean leaf = line.rule() != null || (innermost && line.parent() != null);
        var row = new HashMap<String, @Nullable Object>();
        row.put("position", position);
        row.put("code", line.code());
        row.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
        row.put("name", line.name());
        row.put("name_en", nullIfBlank(line.nameEn()));
        row.put("max_points", decimal(line.max()));
        row.put("leaf", leaf);
        row.put("source", leaf && line.source().isBlank() ? "self" : nullIfBlank(line.source()));
        row.put("rule_kind", nullIfBlank(line.ruleKind()));
        row.put("rule", nullIfBlank(line.ruleJson()));
        row.put("rule_text", line.ruleText());
        row.put("inputs", line.inputs().stream().map(SetNodes::input).toList());
        row.put("evidence", line.evidence());
        row.put("appraised_by", line.appraisedBy());
        row.put("not_applicable_to", line.notApplicableTo());
        row.put("legal_basis", line.legalBasis());
        row.put("note", line.note());
        return row;
    }

    static Map<String, String> input(InputField field) {
        var input = new LinkedHashMap<String, String>();
        input.put("name", field.name());
        input.put("label", field.label());
        input.put("unit", field.unit());
        input.put("source", field.source());
        input.values().removeIf(String::isBlank);
        return input;
    }

    /** Maxima are printed decimals, so nothing is lost. */
    private static @Nullable BigDecimal decimal(@Nullable Fraction max) {
        return max == null ? null : new BigDecimal(max.numerator()).divide(new BigDecimal(max.denominator()));
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text;
    }

    SetVersion.Head head(long version) {
        return jdbc.sql("""
                        select v.id, v.set_id, s.owner_agency_id, a.name as owner, s.title, s.number, s.issued_on, s.issuer, s.year, s.agency_level,
                               v.version, v.published_at, encode(v.digest, 'hex') as digest,
                               coalesce((select n.id from criteria.node n where n.version_id = v.id order by n.position limit 1), 0) as first_node,
                               (select array(select jsonb_array_elements_text(r.rules -> 'shared')) from criteria.sheet_rule r where r.version_id = v.id) as shared
                        from criteria.set_version v
                        join criteria.criteria_set s on s.id = v.set_id
                        join agency.current a on a.agency_id = s.owner_agency_id
                        where v.id = :version
                        """)
                .param("version", version)
                .query(SetNodes::head)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No version " + version));
    }

    /** SHA-256 over the rows in their order, by what they say and not by their ids. */
    String digest(long version) {
        return jdbc.sql("""
                        select encode(sha256(convert_to(coalesce(string_agg(
                            json_build_array(key, code, kind, name, name_en, trim_scale(max_points), leaf, source, rule_kind, rule, rule_text, inputs,
                                evidence, appraised_by, not_applicable_to, legal_basis, note)::text, E'\\n' order by position), '')
                            || coalesce((select E'\\n' || r.rules::text from criteria.sheet_rule r where r.version_id = :version), '')
                            || coalesce((select E'\\n' || string_agg(json_build_array(e.node, e.agency_kind, e.group_name, e.agency_id, e.legal_basis)::text, E'\\n'
                                                                     order by e.node, e.agency_kind, e.group_name, e.agency_id)
                                         from (select n.key as node, x.* from criteria.exemption x join criteria.node n on n.id = x.node_id
                                               where x.version_id = :version) e), ''), 'UTF8')), 'hex')
                        from criteria.node
                        where version_id = :version
                        """).param("version", version).query(String.class).single();
    }

    List<CriteriaNode> of(long version) {
        return jdbc.sql("""
                        select id, parent_id, key, code, kind, name, name_en, max_points, leaf, source, rule_kind, rule, rule_text, inputs,
                               evidence, appraised_by, not_applicable_to, legal_basis, note
                        from criteria.node
                        where version_id = :version
                        order by position
                        """).param("version", version).query(SetNodes::node).list();
    }

    private static SetVersion.Head head(ResultSet row, int number) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new SetVersion.Head(
                row.getLong("id"),
                row.getLong("set_id"),
                row.getLong("owner_agency_id"),
                row.getString("owner"),
                row.getString("title"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer"),
                row.getInt("year"),
                row.getString("agency_level"),
                row.getInt("version"),
                published == null ? null : published.toInstant(),
                row.getString("digest"),
                row.getLong("first_node"),
                row.getArray("shared") == null ? Set.of() : Set.of((String[]) row.getArray("shared").getArray()));
    }

    private static CriteriaNode node(ResultSet row, int number) throws SQLException {
        String kind = row.getString("rule_kind");
        String rule = row.getString("rule");
        return new CriteriaNode(
                row.getLong("id"),
                row.getObject("parent_id", Long.class),
                row.getString("key"),
                row.getString("code"),
                NodeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("name_en"),
                row.getBigDecimal("max_points"),
                row.getBoolean("leaf"),
                row.getString("source"),
                kind,
                rule(kind, rule),
                row.getString("rule_text"),
                InputField.read(row.getString("inputs")),
                row.getString("evidence"),
                row.getString("appraised_by"),
                row.getString("not_applicable_to"),
                row.getString("legal_basis"),
                row.getString("note"),
                WorkingDays.WEEKDAYS);
    }

    private static @Nullable ScoringRule rule(@Nullable String kind, @Nullable String json) {
        return kind == null ? null : RuleJson.read(kind, json == null ? "" : json);
    }
}
