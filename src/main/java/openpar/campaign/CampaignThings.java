package openpar.campaign;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Thing;
import openpar.kit.web.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose a campaign and a participant are. */
@Configuration
class CampaignThings {

    @Bean
    Thing campaignThing(JdbcClient jdbc) {
        return new Thing() {
            @Override
            public String name() {
                return "campaign";
            }

            @Override
            public Optional<Long> agencyOf(String id) {
                return owner(jdbc, id, "select owner_agency_id from campaign.campaign where id = :id");
            }

            /** An open campaign is known to everyone whose agency takes part. */
            @Override
            public boolean alsoSeenBy(Visitor visitor, String id) {
                return number(id)
                        .map(campaign -> jdbc.sql("""
                                        select exists (
                                            select from campaign.participant
                                            where campaign_id = :campaign and agency_id = any (:held))
                                        or exists (
                                            select from campaign.campaign c
                                            join agency.subtree t on t.ancestor_id = c.owner_agency_id and t.descendant_id = any (:held)
                                            where c.id = :campaign and c.opened_at is not null)
                                        """)
                                .param("campaign", campaign)
                                .param("held", visitor.agencies(Role.values()))
                                .query(Boolean.class)
                                .single())
                        .orElse(false);
            }
        };
    }

    @Bean
    Thing participantThing(JdbcClient jdbc, Scope scope) {
        return new Thing() {
            @Override
            public String name() {
                return "participant";
            }

            @Override
            public Optional<Long> agencyOf(String id) {
                return owner(jdbc, id, "select agency_id from campaign.participant where id = :id");
            }

            /** Who runs the campaign keeps its participants in view, wherever their agencies move later. */
            @Override
            public Set<Role> rolesBeyond(Visitor visitor, String id) {
                var roles = EnumSet.noneOf(Role.class);
                owner(jdbc, id, """
                                select c.owner_agency_id from campaign.participant p
                                join campaign.campaign c on c.id = p.campaign_id
                                where p.id = :id
                                """)
                        .ifPresent(owner -> scope.rolesOver(visitor, owner).stream()
                                .filter(Role::reachesSubtree)
                                .forEach(roles::add));
                return roles;
            }
        };
    }

    private static Optional<Long> owner(JdbcClient jdbc, String id, String sql) {
        return number(id)
                .flatMap(n -> jdbc.sql(sql).param("id", n).query(Long.class).optional());
    }

    private static Optional<Long> number(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }
}
