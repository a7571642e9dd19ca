package openpar.account;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openpar.kit.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of people within subtrees: one query whatever the number. */
@Repository
class PeopleList {
    static final int SIZE = 50;

    record Found(List<PersonRow> rows, long total) {}

    private static final String COLUMNS = """
            select p.id, p.full_name, p.login, p.title, p.email, p.agency_id, a.name as agency, a.code as agency_code, p.disabled_at is null as active, p.locked_until,
                   coalesce((select string_agg(g.id || ':' || g.role || ':' || g.agency_id || ':' || ga.name, '|' order by ga.name, g.role)
                             from account.role_grant g
                             join agency.current ga on ga.agency_id = g.agency_id
                             where g.person_id = p.id and g.ended_at is null), '') as grants,
                   count(*) over () as total
            from account.person p
            join agency.current a on a.agency_id = p.agency_id
            """;

    private final JdbcClient jdbc;

    PeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param role only who holds it, or "" */
    Found within(Long[] roots, String search, String role, int page) {
        var rows = new ArrayList<PersonRow>();
        long[] total = {0};
        jdbc.sql(COLUMNS + """
                        where exists (select from agency.subtree s where s.descendant_id = p.agency_id and s.ancestor_id = any (:roots))
                          and (:search = '' or position(kit.plain(:search) in p.search) > 0 or position(kit.plain(:search) in a.search) > 0)
                          and (:role = '' or exists (select from account.role_grant g where g.person_id = p.id and g.ended_at is null and g.role = :role))
                        order by a.name collate kit.vi, p.full_name collate kit.vi, p.id
                        limit :size offset :skip
                        """)
                .param("roots", roots)
                .param("search", search.strip())
                .param("role", role)
                .param("size", SIZE)
                .param("skip", (page - 1) * SIZE)
                .query(row -> {
                    rows.add(row(row));
                    total[0] = row.getLong("total");
                });
        return new Found(rows, total[0]);
    }

    Optional<PersonRow> find(long person) {
        return jdbc.sql(COLUMNS + "where p.id = :person")
                .param("person", person)
                .query((row, i) -> row(row))
                .optional();
    }

    private static PersonRow row(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
        return new PersonRow(
                row.getLong("id"),
                row.getString("full_name"),
                row.getString("login"),
                row.getString("title"),
                row.getString("email"),
                row.getLong("agency_id"),
                row.getString("agency"),
                row.getString("agency_code"),
                row.getBoolean("active"),
                locked == null ? null : locked.toInstant(),
                grants(row.getString("grants")));
    }

    private static List<PersonRow.Held> grants(String text) {
        var grants = new ArrayList<PersonRow.Held>();
        for (String grant : text.split("\\|")) {
            String[] parts = grant.split(":", 4);
            if (parts.length == 4) {
                grants.add(new PersonRow.Held(Long.parseLong(parts[0]), Role.of(parts[1]), Long.parseLong(parts[2]), parts[3]));
            }
        }
        return grants;
    }
}
