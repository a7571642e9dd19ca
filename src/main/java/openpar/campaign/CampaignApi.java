package openpar.campaign;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/campaigns")
@Tag(name = "campaign")
class CampaignApi {
    /** A campaign with its dates, sets and grades. */
    record Whole(Campaign campaign, List<Phase> phases, List<CampaignSet> sets, List<CampaignGrade> grades) {}

    private final Campaigns campaigns;
    private final Phases phases;
    private final Participants participants;

    CampaignApi(Campaigns campaigns, Phases phases, Participants participants) {
        this.campaigns = campaigns;
        this.phases = phases;
        this.participants = participants;
    }

    @GetMapping
    @Permit
    List<Campaign> list(Visitor visitor) {
        return campaigns.seenBy(visitor);
    }

    @GetMapping("/{campaign}")
    @Permit(on = "campaign")
    Whole campaign(@PathVariable long campaign) {
        return new Whole(
                campaigns.campaign(campaign),
                phases.of(campaign),
                campaigns.sets(campaign),
                campaigns.grades(campaign));
    }

    @GetMapping("/{campaign}/participants")
    @Permit(on = "campaign")
    List<Participant> participants(@PathVariable long campaign) {
        return participants.of(campaign);
    }
}
