package openpar.desk;

import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's places in the navigation. */
@Configuration
class DeskConfiguration {
    @Bean
    NavEntry deskNav() {
        return new NavEntry(
                "desk.nav",
                "/desk",
                Set.of(Role.OFFICER, Role.APPROVER, Role.APPRAISER, Role.CHAIR, Role.SECRETARY),
                10);
    }

    @Bean
    NavEntry boardNav() {
        return new NavEntry("desk.nav.board", "/desk/board", Set.of(Role.ADMINISTRATOR, Role.VIEWER), 11);
    }
}
