package openpar.agency;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies as they are today, and their tree. */
@Repository
public class Agencies {
    // "Xã Tịnh Khê (21211)", "21211", "51-SNV"
    private static final Pattern CODED = Pattern.compile(".*\\(([0-9A-Z-]+)\\)|([0-9][0-9A-Z-]+)");

    private final JdbcClient jdbc;
    private final AgencyRegister register;
    private final AgencyRows rows;

    Agencies(JdbcClient jdbc, AgencyRegister register, AgencyRows rows) {
        this.jdbc = jdbc;
        this.register = register;
        this.rows = rows;
    }

    public Optional<Agency> find(long id) {
        return jdbc.sql("""
                        select agency_id as id, code, name, short_name, kind, parent_id
                        from agency.current
                        where agency_id = :id
                        """).param("id", id).query(Agency.class).optional();
    }

    public Agency agency(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No agency " + id));
    }

    /** The ids of all agencies of today by their codes: "21034" is one commune, "51-SNV" one department. */
    public Map<String, Long> byCode() {
        return rows.byCode();
    }

    /**
     * The agency of these subtrees that people mean by a code, a name or one of its aliases, whatever the tone-mark place, the apostrophes, or
     * a leading "UBND"; "Xã Tân Tiến (01789)" is told apart by its code. Empty where there is none or more than one.
     */
    public Optional<Agency> named(String text, Long... roots) {
        var coded = CODED.matcher(text.strip());
        var found = jdbc.sql("""
                        with wanted as (select regexp_replace(kit.plain(:name), '^(ubnd|uy ban nhan dan) ', '') as name)
                        select distinct c.agency_id as id, c.code, c.name, c.short_name, c.kind, c.parent_id
                        from agency.current c
                        join agency.subtree s on s.descendant_id = c.agency_id and s.ancestor_id = any (:roots)
                        cross join wanted w
                        where lower(c.code) = lower(:code)
                           or :code = '' and (
                              kit.plain(c.name) = w.name
                              or exists (select from agency.alias l
                                         where l.agency_id = c.agency_id and l.valid_to is null and l.search in (w.name, kit.plain(:name))))
                        limit 2
                        """)
                .param("name", text)
                .param("code", coded.matches() ? Objects.requireNonNullElse(coded.group(1), coded.group(2)) : "")
                .param("roots", roots)
                .query(Agency.class)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The agencies of these subtrees as fields offer them: "Xã Tịnh Khê (21211)", at most 300. */
    public List<String> choices(Long... roots) {
        return jdbc.sql("""
                        select c.name || ' (' || c.code || ')'
                        from agency.current c
                        where exists (select from agency.subtree s where s.descendant_id = c.agency_id and s.ancestor_id = any (:roots))
                        order by length(c.code) = 5, c.name collate kit.vi
                        limit 300
                        """)
                .param("roots", roots)
                .query(String.class)
                .list();
    }

    /** Enters one body and its place in the tree. */
    public long add(NewAgency agency, @Nullable Long person) {
        return register.add(agency, person);
    }

    /** Does the subtree of one of these agencies hold the other? An agency stands in its own subtree. */
    public boolean holds(Long[] ancestors, long agency) {
        return jdbc.sql("""
                        select exists (
                            select from agency.subtree
                            where descendant_id = :agency and ancestor_id = any (:ancestors))
                        """)
                .param("agency", agency)
                .param("ancestors", ancestors)
                .query(Boolean.class)
                .single();
    }

    /** The agency and all above it, nearest first. */
    public List<Long> ancestors(long agency) {
        return jdbc.sql("select ancestor_id from agency.subtree where descendant_id = :agency order by depth")
                .param("agency", agency)
                .query(Long.class)
                .list();
    }
}
