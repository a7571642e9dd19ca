package openpar.result;

import openpar.campaign.Campaign;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import openpar.result.Standings.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who sees whose results. Who runs, appraises or inspects the campaign sees all; administrators and inspectors of a part of the tree see that
 * part; officers and approvers see their own agency at once and the whole ranking after publication.
 */
@Repository
public class Reaches {
    private static final Role[] REACHING = {Role.ADMINISTRATOR, Role.CHAIR, Role.SECRETARY, Role.VIEWER, Role.APPRAISER
    };

    private final JdbcClient jdbc;
    private final Scope scope;

    Reaches(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** What stands in the ranking this visitor opens. */
    public Reach ranking(Campaign campaign, Visitor visitor) {
        return of(campaign, visitor, isPublished(campaign.id()));
    }

    /** Whose single leaves and passports this visitor may open: publication opens no more of them. */
    public Reach details(Campaign campaign, Visitor visitor) {
        return of(campaign, visitor, false);
    }

    private Reach of(Campaign campaign, Visitor visitor, boolean published) {
        var roots = visitor.agencies(REACHING);
        return new Reach(
                published || overAll(campaign, visitor, roots), roots, visitor.agencies(Role.OFFICER, Role.APPROVER));
    }

    private boolean overAll(Campaign campaign, Visitor visitor, Long[] roots) {
        return jdbc.sql("""
                        select exists (select from agency.subtree where descendant_id = :owner and ancestor_id = any (:roots))
                            or exists (select from appraisal.assignment
                                       where campaign_id = :campaign and person_id = :person and ended_at is null)
                        """)
                .param("owner", campaign.ownerAgencyId())
                .param("roots", roots)
                .param("campaign", campaign.id())
                .param("person", visitor.personId())
                .query(Boolean.class)
                .single();
    }

    /** The chair and the administrator over the campaign's owner. */
    boolean mayPublish(Campaign campaign, Visitor visitor) {
        var roles = scope.rolesOver(visitor, campaign.ownerAgencyId());
        return roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.CHAIR);
    }

    /** Its points are frozen. */
    public boolean isPublished(long campaign) {
        return jdbc.sql("""
                        select exists (
                            select from campaign.final_points f
                            join campaign.participant p on p.id = f.participant_id
                            where p.campaign_id = :campaign)
                        """).param("campaign", campaign).query(Boolean.class).single();
    }
}
