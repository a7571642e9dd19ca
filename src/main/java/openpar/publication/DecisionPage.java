package openpar.publication;

import java.util.List;
import openpar.campaign.Campaign;
import openpar.kit.web.Fault;
import org.jspecify.annotations.Nullable;

/** By which decision a campaign is published, or that it is. */
public record DecisionPage(
        Campaign campaign,
        @Nullable Publication publication,
        long undecided,
        String decision,
        String decidedOn,
        boolean despite,
        List<Fault> faults) {}
