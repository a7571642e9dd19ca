package openpar.survey;

import java.util.Optional;
import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import openpar.kit.web.Thing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SurveyConfiguration {
    @Bean
    NavEntry surveyEntry() {
        return new NavEntry("survey.nav", "/survey", Set.of(Role.ADMINISTRATOR), 16);
    }

    /** An import belongs to the owner of its campaign. */
    @Bean
    Thing surveyImportThing(ImportList imports) {
        return new Thing() {
            @Override
            public String name() {
                return "import";
            }

            @Override
            public Optional<Long> agencyOf(String id) {
                return id.matches("\\d{1,18}") ? imports.agency(Long.parseLong(id)) : Optional.empty();
            }
        };
    }
}
