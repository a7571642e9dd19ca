package openpar.annex;

import java.util.Optional;
import openpar.kit.web.Thing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose an uploaded annex is. */
@Configuration
class AnnexConfiguration {
    @Bean
    Thing annexThing(Uploads uploads) {
        return new Thing() {
            @Override
            public String name() {
                return "annex";
            }

            @Override
            public Optional<Long> agencyOf(String id) {
                return id.matches("[0-9]{1,18}") ? uploads.find(Long.parseLong(id)).map(Upload::ownerAgencyId) : Optional.empty();
            }
        };
    }
}
