package openpar.appraisal;

import java.util.Optional;
import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import openpar.kit.web.Thing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room's places in the navigation, and whose its things are. */
@Configuration
class AppraisalConfiguration {
    private static final Set<Role> COUNCIL = Set.of(Role.APPRAISER, Role.SECRETARY, Role.CHAIR);

    @Bean
    NavEntry appraisalNav() {
        return new NavEntry("appraisal.nav", "/appraisal", COUNCIL, 21);
    }

    @Bean
    NavEntry acrossNav() {
        return new NavEntry("appraisal.nav.across", "/appraisal/across", Set.of(Role.APPRAISER), 22);
    }

    @Bean
    NavEntry explanationsNav() {
        return new NavEntry(
                "appraisal.nav.explanations",
                "/appraisal/explanations",
                Set.of(Role.OFFICER, Role.APPROVER, Role.APPRAISER, Role.SECRETARY, Role.CHAIR),
                40);
    }

    @Bean
    NavEntry assignmentsNav() {
        return new NavEntry(
                "appraisal.nav.assignments", "/appraisal/assignments", Set.of(Role.ADMINISTRATOR, Role.SECRETARY), 15);
    }

    @Bean
    NavEntry conclusionNav() {
        return new NavEntry(
                "appraisal.nav.conclusion", "/appraisal/conclusion", Set.of(Role.CHAIR, Role.SECRETARY), 45);
    }

    /** A request for explanation belongs to the agency it is put to. */
    @Bean
    Thing requestThing(JdbcClient jdbc) {
        return new Thing() {
            @Override
            public String name() {
                return "request";
            }

            @Override
            public Optional<Long> agencyOf(String id) {
                if (!id.matches("[0-9]{1,18}")) {
                    return Optional.empty();
                }
                return jdbc.sql("""
                                select p.agency_id
                                from appraisal.explanation_request q
                                join campaign.participants p on p.participant_id = q.participant_id
                                where q.id = :id
                                """)
                        .param("id", Long.valueOf(id))
                        .query(Long.class)
                        .optional();
            }
        };
    }
}
