package openpar.agency;

import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AgencyConfiguration {
    @Bean
    NavEntry agencyPlace() {
        return new NavEntry("agency.nav", "/agency", Set.of(Role.ADMINISTRATOR), 13);
    }
}
