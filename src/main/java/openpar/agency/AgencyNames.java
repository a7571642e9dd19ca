package openpar.agency;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.kit.web.Names;
import openpar.kit.web.Subtree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rooms below the agencies need of them: names for the journal, and which stand below which. */
@Component
class AgencyNames implements Names, Subtree {
    private final JdbcClient jdbc;

    AgencyNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "agency";
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        jdbc.sql("""
                        select distinct on (agency_id) agency_id, name
                        from agency.attributes
                        where agency_id = any (:ids)
                        order by agency_id, valid_from desc
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }

    @Override
    public List<Long> like(String text) {
        return jdbc.sql("select agency_id from agency.current where position(kit.plain(:text) in search) > 0 limit 5000")
                .param("text", text)
                .query(Long.class)
                .list();
    }

    @Override
    public Long[] below(Long[] roots) {
        return jdbc.sql("select distinct descendant_id from agency.subtree where ancestor_id = any (:roots)")
                .param("roots", roots)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    @Override
    public boolean wholeTree(Long[] roots) {
        return jdbc.sql("select exists (select from agency.current where agency_id = any (:roots) and parent_id is null)")
                .param("roots", roots)
                .query(Boolean.class)
                .single();
    }
}
