package openpar.criteria;

import java.util.Optional;
import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import openpar.kit.web.Thing;
import openpar.kit.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room's place in the navigation, and whose a version is. */
@Configuration
class CriteriaConfiguration {
    @Bean
    NavEntry criteriaNav() {
        return new NavEntry("criteria.nav", "/criteria", Set.of(Role.ADMINISTRATOR), 12, java.util.List.of("/annex", "/drafting"));
    }

    @Bean
    Thing versionThing(JdbcClient jdbc) {
        return new Thing() {
            @Override
            public String name() {
                return "version";
            }

            @Override
            public Optional<Long> agencyOf(String id) {
                return number(id).flatMap(version -> jdbc.sql("""
                                select s.owner_agency_id from criteria.set_version v
                                join criteria.criteria_set s on s.id = v.set_id
                                where v.id = :version
                                """)
                        .param("version", version)
                        .query(Long.class)
                        .optional());
            }

            /** A published set may be read wherever it may be used: in its owner's whole subtree. */
            @Override
            public boolean alsoSeenBy(Visitor visitor, String id) {
                return number(id)
                        .map(version -> jdbc.sql("""
                                        select exists (
                                            select from criteria.set_version v
                                            join criteria.criteria_set s on s.id = v.set_id
                                            join agency.subtree t on t.ancestor_id = s.owner_agency_id and t.descendant_id = any (:held)
                                            where v.id = :version and v.published_at is not null)
                                        """)
                                .param("version", version)
                                .param("held", visitor.agencies(Role.values()))
                                .query(Boolean.class)
                                .single())
                        .orElse(false);
            }
        };
    }

    private static Optional<Long> number(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }
}
