package openpar.assessment;

import java.util.Optional;
import openpar.kit.web.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sheet belongs to the agency that gives account. */
@Component
class AssessmentThing implements Thing {
    private final JdbcClient jdbc;

    AssessmentThing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public Optional<Long> agencyOf(String id) {
        return !id.matches("\\d{1,18}")
                ? Optional.empty()
                : jdbc.sql("""
                                select p.agency_id
                                from assessment.assessment a
                                join campaign.participants p on p.participant_id = a.participant_id
                                where a.id = :id
                                """)
                        .param("id", Long.parseLong(id))
                        .query(Long.class)
                        .optional();
    }
}
