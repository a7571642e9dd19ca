package openpar.criteria;

import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's place in the navigation. */
@Configuration
class CriteriaConfiguration {
    @Bean
    NavEntry criteriaNav() {
        return new NavEntry("criteria.nav", "/criteria", Set.of(Role.ADMINISTRATOR), 12);
    }
}
