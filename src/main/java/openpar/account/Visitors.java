package openpar.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openpar.agency.Agencies;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands behind a request and how far their roles reach; read anew at every request, so that an ended role ends at once. */
@Repository
class Visitors implements Scope {
    private final JdbcClient jdbc;
    private final Agencies agencies;

    Visitors(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    @Override
    public Optional<Visitor> visitor(long personId) {
        return jdbc.sql("""
                        select p.id, p.full_name, p.title, p.agency_id, a.name as agency_name, p.language,
                               coalesce(string_agg(g.role || ':' || g.agency_id, ',' order by g.id), '') as grants
                        from account.person p
                        join agency.current a on a.agency_id = p.agency_id
                        left join account.role_grant g on g.person_id = p.id and g.ended_at is null
                        where p.id = :person and p.disabled_at is null
                        group by p.id, a.name
                        """)
                .param("person", personId)
                .query((row, i) -> new Visitor(
                        row.getLong("id"),
                        row.getString("full_name"),
                        row.getString("title"),
                        row.getLong("agency_id"),
                        row.getString("agency_name"),
                        row.getString("language"),
                        grants(row.getString("grants"))))
                .optional();
    }

    @Override
    public Set<Role> rolesOver(Visitor visitor, long agencyId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean above = false;
        for (var grant : visitor.grants()) {
            if (grant.agencyId() == agencyId) {
                roles.add(grant.role());
            } else {
                above |= grant.role().reachesSubtree();
            }
        }
        if (above) {
            List<Long> ancestors = agencies.ancestors(agencyId);
            visitor.grants().stream()
                    .filter(g -> g.role().reachesSubtree() && ancestors.contains(g.agencyId()))
                    .forEach(g -> roles.add(g.role()));
        }
        return roles;
    }

    private static List<Visitor.Grant> grants(String text) {
        var grants = new ArrayList<Visitor.Grant>();
        for (String grant : text.split(",")) {
            int colon = grant.indexOf(':');
            if (colon > 0) {
                grants.add(new Visitor.Grant(
                        Role.of(grant.substring(0, colon)), Long.parseLong(grant.substring(colon + 1))));
            }
        }
        return List.copyOf(grants);
    }
}
