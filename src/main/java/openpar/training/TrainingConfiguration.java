package openpar.training;

import java.util.Optional;
import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import openpar.kit.web.Thing;
import openpar.kit.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TrainingConfiguration {
    @Bean
    NavEntry trainingEntry() {
        return new NavEntry(
                "training.nav",
                "/training",
                Set.of(Role.OFFICER, Role.APPROVER, Role.APPRAISER, Role.ADMINISTRATOR),
                80);
    }

    /** A class belongs to who gives it and is known to who is invited. */
    @Bean
    Thing trainingClassThing(Classes classes) {
        return new Thing() {
            @Override
            public String name() {
                return "class";
            }

            @Override
            public Optional<Long> agencyOf(String id) {
                return id.matches("\\d{1,18}") ? classes.ownerOf(Long.parseLong(id)) : Optional.empty();
            }

            @Override
            public boolean alsoSeenBy(Visitor visitor, String id) {
                return classes.isInvited(Long.parseLong(id), visitor);
            }
        };
    }
}
