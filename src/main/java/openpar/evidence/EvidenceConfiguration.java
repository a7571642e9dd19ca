package openpar.evidence;

import java.util.Optional;
import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import openpar.kit.web.Thing;
import openpar.kit.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EvidenceConfiguration {
    @Bean
    NavEntry evidenceEntry() {
        return new NavEntry("evidence.nav", "/evidence", Set.of(Role.OFFICER, Role.APPROVER), 30);
    }

    /** A document is read in its agency's library, and by those to whom it is shown as a proof. */
    @Bean
    Thing documentThing(Documents documents, Evidence evidence) {
        return new Thing() {
            @Override
            public String name() {
                return "document";
            }

            @Override
            public Optional<Long> agencyOf(String id) {
                return id.matches("\\d{1,18}")
                        ? documents.find(Long.parseLong(id)).map(Document::agencyId)
                        : Optional.empty();
            }

            @Override
            public Set<Role> rolesBeyond(Visitor visitor, String id) {
                return evidence.mayReadThrough(visitor, Long.parseLong(id)) ? Set.of(Role.VIEWER) : Set.of();
            }
        };
    }
}
