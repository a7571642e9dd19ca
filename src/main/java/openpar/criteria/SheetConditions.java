package openpar.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import openpar.audit.Journal;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What holds for whole sheets of a version: rules beyond the sum, and to whom nodes do not apply. */
@Repository
public class SheetConditions {
    private final JdbcClient jdbc;
    private final Journal journal;

    SheetConditions(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public SheetRules rules(long version) {
        return jdbc.sql("select rules from criteria.sheet_rule where version_id = :version")
                .param("version", version)
                .query(String.class)
                .optional()
                .map(SheetRulesJson::read)
                .orElse(SheetRules.NONE);
    }

    /** By version; one that has none is not in it. */
    public Map<Long, SheetRules> rules(Collection<Long> versions) {
        var rules = new HashMap<Long, SheetRules>();
        jdbc.sql("select version_id, rules from criteria.sheet_rule where version_id = any (:versions)")
                .param("versions", versions.toArray(Long[]::new))
                .query(row -> {
                    rules.put(row.getLong("version_id"), SheetRulesJson.read(row.getString("rules")));
                });
        return rules;
    }

    @Transactional
    public void put(long version, long ownerAgencyId, SheetRules rules, long person) {
        if (rules.isEmpty()) {
            jdbc.sql("delete from criteria.sheet_rule where version_id = :version").param("version", version).update();
        } else {
            jdbc.sql("""
                            insert into criteria.sheet_rule (version_id, rules) values (:version, :rules::jsonb)
                            on conflict (version_id) do update set rules = excluded.rules
                            """).param("version", version).param("rules", SheetRulesJson.write(rules)).update();
        }
        journal.record(
                Journal.ADMINISTRATION, person, "criteria.sheet_rules.changed", "version:" + version, ownerAgencyId, Map.of("knock_outs", rules.knockOuts().size(), "floors", rules.floors().size()));
    }

    /** What a file of this version says above its rows. */
    public SetHeading heading(SetVersion set) {
        var head = set.head();
        var keys = SetTable.of(set).keys();
        var exempt = jdbc.sql("""
                        select e.node_id, e.agency_kind, e.group_name, a.name as agency, a.code, e.legal_basis
                        from criteria.exemption e
                        join criteria.node n on n.id = e.node_id
                        left join agency.current a on a.agency_id = e.agency_id
                        where e.version_id = :version
                        order by n.position, e.id
                        """)
                .param("version", set.id())
                .query((row, i) -> exempt(row, keys.get(set.nodes().indexOf(set.node(row.getLong("node_id"))))))
                .list();
        return new SetHeading(head.number(), head.issuedOn(), head.issuer(), head.year(), head.agencyLevel(), rules(set.id()), exempt);
    }

    private static SetHeading.Exempt exempt(ResultSet row, String key) throws SQLException {
        String basis = row.getString("legal_basis");
        String kind = row.getString("agency_kind");
        if (kind != null) return new SetHeading.Exempt(key, "kind", kind, "", basis);
        String group = row.getString("group_name");
        return group == null
                ? new SetHeading.Exempt(key, "agency", row.getString("agency"), row.getString("code"), basis)
                : new SetHeading.Exempt(key, "group", group, "", basis);
    }

    /** An agency nobody knows below the owner stands as a group of that name, which holds for nobody until a person says whom it means. */
    void write(long version, long ownerAgencyId, SetTable table) {
        var heading = table.heading();
        if (!heading.rules().isEmpty()) {
            jdbc.sql("insert into criteria.sheet_rule (version_id, rules) values (:version, :rules::jsonb)")
                    .param("version", version)
                    .param("rules", SheetRulesJson.write(heading.rules()))
                    .update();
        }
        var exempt = heading.exempt();
        if (exempt.isEmpty()) return;
        jdbc.sql("""
                        insert into criteria.exemption (version_id, node_id, agency_kind, group_name, agency_id, legal_basis)
                        select n.version_id, n.id, case when x.by = 'kind' then coalesce(k.kind, x.whom) end,
                               case when x.by = 'group' or x.by = 'agency' and a.agency_id is null then x.whom end,
                               case when x.by = 'agency' then a.agency_id end, x.basis
                        from unnest(:nodes::text[], :by::text[], :whom::text[], :codes::text[], :bases::text[])
                            with ordinality as x (node, by, whom, code, basis, at)
                        join criteria.node n on n.version_id = :version and n.key = x.node
                        left join lateral (select c.kind from agency.current c
                                           join agency.subtree s on s.descendant_id = c.agency_id and s.ancestor_id = :owner
                                           where x.by = 'kind' and kit.plain(c.kind) = kit.plain(x.whom) limit 1) k on true
                        left join lateral (select c.agency_id from agency.current c
                                           join agency.subtree s on s.descendant_id = c.agency_id and s.ancestor_id = :owner
                                           where x.by = 'agency' and kit.plain(c.name) = kit.plain(x.whom)
                                           order by c.code = x.code desc, s.depth, c.agency_id limit 1) a on true
                        order by x.at
                        on conflict do nothing
                        """)
                .param("nodes", texts(exempt, SetHeading.Exempt::node))
                .param("by", texts(exempt, SetHeading.Exempt::by))
                .param("whom", texts(exempt, SetHeading.Exempt::whom))
                .param("codes", texts(exempt, SetHeading.Exempt::code))
                .param("bases", texts(exempt, SetHeading.Exempt::legalBasis))
                .param("version", version)
                .param("owner", ownerAgencyId)
                .update();
    }

    private static String[] texts(List<SetHeading.Exempt> exempt, Function<SetHeading.Exempt, String> of) {
        return exempt.stream().map(of).toArray(String[]::new);
    }

    public List<Exemption> exemptions(long version) {
        return jdbc.sql("""
                        select e.id, e.node_id as node, e.agency_kind, e.group_name, e.agency_id, a.name as agency, e.legal_basis
                        from criteria.exemption e
                        join criteria.node n on n.id = e.node_id
                        left join agency.current a on a.agency_id = e.agency_id
                        where e.version_id = :version
                        order by n.position, e.id
                        """).param("version", version).query(Exemption.class).list();
    }

    /** @param exemption its id and name of agency count for nothing */
    @Transactional
    public void exempt(long version, long ownerAgencyId, Exemption exemption, long person) {
        jdbc.sql("""
                        insert into criteria.exemption (version_id, node_id, agency_kind, group_name, agency_id, legal_basis)
                        select n.version_id, n.id, :kind, :group, :agency, :basis from criteria.node n where n.id = :node and n.version_id = :version
                        on conflict do nothing
                        """)
                .param("version", version)
                .param("node", exemption.node())
                .param("kind", exemption.agencyKind(), java.sql.Types.VARCHAR)
                .param("group", exemption.groupName(), java.sql.Types.VARCHAR)
                .param("agency", exemption.agencyId(), java.sql.Types.BIGINT)
                .param("basis", exemption.legalBasis())
                .update();
        journal.record(
                Journal.ADMINISTRATION, person, "criteria.exemption.made", "version:" + version + "/" + exemption.node(), ownerAgencyId, Map.of());
    }

    @Transactional
    public void lift(long version, long ownerAgencyId, long exemption, long person) {
        int gone = jdbc.sql("delete from criteria.exemption where id = :id and version_id = :version")
                .param("id", exemption)
                .param("version", version)
                .update();
        if (gone > 0) {
            journal.record(
                    Journal.ADMINISTRATION, person, "criteria.exemption.lifted", "version:" + version, ownerAgencyId, Map.of("exemption", exemption));
        }
    }

    /** How a kind of agency below the owner is written; nothing where no agency is of this kind. */
    public @Nullable String kindNamed(long ownerAgencyId, String kind) {
        return jdbc.sql("""
                        select c.kind from agency.current c
                        join agency.subtree s on s.descendant_id = c.agency_id and s.ancestor_id = :owner
                        where kit.plain(c.kind) = kit.plain(:kind)
                        limit 1
                        """)
                .param("owner", ownerAgencyId)
                .param("kind", kind)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The agency below the owner that goes by this name or code. */
    public @Nullable Long agencyNamed(long ownerAgencyId, String name) {
        return jdbc.sql("""
                        select c.agency_id from agency.current c
                        join agency.subtree s on s.descendant_id = c.agency_id and s.ancestor_id = :owner
                        where kit.plain(c.name) = kit.plain(:name) or c.code = :name
                        limit 1
                        """)
                .param("owner", ownerAgencyId)
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
