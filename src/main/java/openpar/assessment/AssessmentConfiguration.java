package openpar.assessment;

import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AssessmentConfiguration {

    @Bean
    NavEntry assessmentEntry() {
        return new NavEntry("assessment.nav", "/assessment", Set.of(Role.OFFICER, Role.APPROVER), 20);
    }
}
