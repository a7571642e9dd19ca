package openpar.agency;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters many bodies at once: a few statements for a nation. */
@Repository
class AgencyRows {
    private final JdbcClient jdbc;

    AgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of today's bodies by their codes. */
    Map<String, Long> byCode() {
        var ids = new HashMap<String, Long>();
        jdbc.sql("select code, agency_id from agency.current").query(row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }

    /** Codes of bodies that had ended; the same code may stand for another body today. */
    Set<String> endedCodes() {
        return Set.copyOf(jdbc.sql("""
                        select code from agency.attributes a
                        where not exists (select from agency.current c where c.agency_id = a.agency_id)
                        """).query(String.class).list());
    }

    /** Enters those whose code is not there yet and adds them to {@code ids}. */
    int insert(List<LibraryRow> rows, Map<String, Long> ids) {
        var missing = rows.stream().filter(r -> !ids.containsKey(r.code())).toList();
        var own = enter(missing.stream().map(LibraryRow::code).distinct().toList());
        ids.putAll(own);
        attributes(missing, ids);
        aliases(missing, ids);
        return own.size();
    }

    /** New ids in the order of the keys. */
    Map<String, Long> enter(List<String> keys) {
        var numbers =
                jdbc.sql("""
                        insert into agency.agency (id) overriding system value
                        select nextval(pg_get_serial_sequence('agency.agency', 'id')) from generate_series(1, :count)
                        returning id
                        """).param("count", keys.size()).query(Long.class).list();
        var ids = new LinkedHashMap<String, Long>();
        for (int i = 0; i < keys.size(); i++) {
            ids.put(keys.get(i), Objects.requireNonNull(numbers.get(i)));
        }
        return ids;
    }

    void attributes(List<LibraryRow> rows, Map<String, Long> ids) {
        jdbc.sql("""
                        insert into agency.attributes (agency_id, code, name, short_name, kind, parent_id, valid_from, valid_to)
                        select id, code, name, short_name, kind, parent, "from"::date, "to"::date
                        from unnest(:ids::bigint[], :codes::text[], :names::text[], :shorts::text[], :kinds::text[], :parents::bigint[],
                                    :froms::text[], :tos::text[])
                             as r (id, code, name, short_name, kind, parent, "from", "to")
                        """)
                .param("ids", rows.stream().map(r -> ids.get(r.code())).toArray(Long[]::new))
                .param("codes", rows.stream().map(LibraryRow::code).toArray(String[]::new))
                .param("names", rows.stream().map(LibraryRow::name).toArray(String[]::new))
                .param("shorts", rows.stream().map(LibraryRow::shortName).toArray(String[]::new))
                .param("kinds", rows.stream().map(LibraryRow::kind).toArray(String[]::new))
                .param(
                        "parents",
                        rows.stream()
                                .map(r -> r.parentCode() == null ? null : ids.get(r.parentCode()))
                                .toArray(Long[]::new))
                .param("froms", rows.stream().map(LibraryRow::validFrom).toArray(String[]::new))
                .param("tos", rows.stream().map(LibraryRow::validTo).toArray(String[]::new))
                .update();
    }

    private void aliases(List<LibraryRow> rows, Map<String, Long> ids) {
        var pairs = rows.stream()
                .flatMap(r -> r.aliases().stream().map(a -> Map.entry(Objects.requireNonNull(ids.get(r.code())), a)))
                .collect(Collectors.toList());
        jdbc.sql("""
                        insert into agency.alias (agency_id, name)
                        select * from unnest(:ids::bigint[], :names::text[])
                        on conflict do nothing
                        """)
                .param("ids", pairs.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("names", pairs.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    void lineage(Long[] from, Long[] to, String[] parts, String on) {
        jdbc.sql("""
                        insert into agency.lineage (from_agency_id, to_agency_id, part, effective_on)
                        select f, t, p, :on::date from unnest(:from::bigint[], :to::bigint[], :parts::text[]) as l (f, t, p)
                        on conflict do nothing
                        """)
                .param("on", on)
                .param("from", from)
                .param("to", to)
                .param("parts", parts)
                .update();
    }
}
