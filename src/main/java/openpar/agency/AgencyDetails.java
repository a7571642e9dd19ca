package openpar.agency;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that is known about one agency. */
@Repository
class AgencyDetails {
    private final JdbcClient jdbc;

    AgencyDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgencyPage.Attributes> history(long agency) {
        return jdbc.sql("""
                        select a.code, a.name, a.short_name, a.kind,
                               (select p.name from agency.attributes p where p.agency_id = a.parent_id order by p.valid_from desc limit 1) as parent,
                               a.valid_from as "from", a.valid_to as "to"
                        from agency.attributes a
                        where a.agency_id = :agency
                        order by a.valid_from desc
                        """).param("agency", agency).query(AgencyPage.Attributes.class).list();
    }

    /** The agencies above it within these subtrees. */
    List<AgencyPage.Above> path(long agency, Long[] roots) {
        return jdbc.sql("""
                        select c.agency_id as id, c.name
                        from agency.subtree s
                        join agency.current c on c.agency_id = s.ancestor_id
                        where s.descendant_id = :agency and s.depth > 0
                          and exists (select from agency.subtree r where r.descendant_id = s.ancestor_id and r.ancestor_id = any (:roots))
                        order by s.depth desc
                        """)
                .param("agency", agency)
                .param("roots", roots)
                .query(AgencyPage.Above.class)
                .list();
    }

    List<String> aliases(long agency) {
        return jdbc.sql("select name from agency.alias where agency_id = :agency order by name collate kit.vi")
                .param("agency", agency)
                .query(String.class)
                .list();
    }

    List<AgencyPage.Link> lineage(long agency, boolean before) {
        return jdbc.sql("""
                        select x.agency_id as id, x.code, x.name, l.part, l.legal_basis, l.effective_on as "on"
                        from agency.lineage l
                        cross join lateral (
                            select a.agency_id, a.code, a.name from agency.attributes a
                            where a.agency_id = case when :before then l.from_agency_id else l.to_agency_id end
                            order by a.valid_from desc limit 1) x
                        where case when :before then l.to_agency_id else l.from_agency_id end = :agency
                        order by x.name collate kit.vi
                        """)
                .param("agency", agency)
                .param("before", before)
                .query(AgencyPage.Link.class)
                .list();
    }

    long members(long agency) {
        return jdbc.sql("select count(*) from agency.current where parent_id = :agency")
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    List<String> kinds() {
        return jdbc.sql("select kind from agency.current group by kind order by kind collate kit.vi").query(String.class).list();
    }

    boolean hasCode(String code) {
        return jdbc.sql("select exists (select from agency.current where lower(code) = lower(:code))")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    boolean startsBefore(long agency, LocalDate day) {
        return jdbc.sql("select exists (select from agency.attributes where agency_id = :agency and valid_to is null and valid_from < :day)")
                .param("agency", agency)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
