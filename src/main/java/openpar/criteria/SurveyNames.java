package openpar.criteria;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the questionnaires, groups and questions of surveys are called in a set and in those its owner may use. */
@Repository
public class SurveyNames {
    /** Groups and questionnaires of the sets we bring: they are there before anybody has surveyed anything. */
    private static final List<String> SHEETS = List.of("business", "citizen", "official");

    private static final List<String> GROUPS = List.of(
            "tat_ca", "nguoi_dan_truc_tiep", "nguoi_dan_truc_tuyen", "doanh_nghiep", "htx_ho_kinh_doanh", "dai_bieu_hdnd_tinh",
            "lanh_dao_so", "lanh_dao_phong_so", "lanh_dao_ubnd_xa", "lanh_dao_phong_xa");

    /** Each in order, without repetition. */
    public record Known(List<String> sheets, List<String> groups, List<String> questions) {
        public static final Known NONE = new Known(List.of(), List.of(), List.of());
    }

    private record Used(String sheets, String groups, String questions) {}

    private final JdbcClient jdbc;

    SurveyNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version its own rules count before it is published too */
    public Known known(long version, long owner) {
        var used = jdbc.sql("""
                        with rules as (
                            select distinct n.rule
                            from criteria.node n
                            join criteria.set_version v on v.id = n.version_id
                            join criteria.criteria_set s on s.id = v.set_id
                            where n.rule_kind = 'survey'
                              and (v.id = :version
                                   or v.published_at is not null
                                      and exists (select from agency.subtree t where t.ancestor_id = s.owner_agency_id and t.descendant_id = :owner))
                        )
                        select coalesce((select string_agg(distinct rule ->> 'survey', chr(10)) from rules), '') as sheets,
                               coalesce((select string_agg(distinct g ->> 'group', chr(10)) from rules, jsonb_array_elements(rule -> 'groups') g), '') as groups,
                               coalesce((select string_agg(distinct q, chr(10))
                                         from rules, jsonb_array_elements_text(coalesce(rule -> 'questions', '[]')) q), '') as questions
                        """)
                .param("version", version)
                .param("owner", owner)
                .query(Used.class)
                .single();
        return new Known(with(SHEETS, used.sheets()), with(GROUPS, used.groups()), with(List.of(), used.questions()));
    }

    private static List<String> with(List<String> brought, String used) {
        var all = new LinkedHashSet<>(brought);
        var others = new TreeSet<String>(Comparator.comparing(String::length).thenComparing(word -> word));
        used.lines().forEach(others::add);
        all.addAll(others);
        return List.copyOf(all);
    }
}
