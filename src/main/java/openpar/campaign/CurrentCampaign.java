package openpar.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The campaign a visitor is looking at: the one chosen in the header, else the newest open one that concerns them. */
@Component
public class CurrentCampaign {
    private static final String CHOICE = "openpar.campaign";
    private static final String SEEN = CurrentCampaign.class.getName();

    private final Campaigns campaigns;

    CurrentCampaign(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    public Optional<Campaign> of(Visitor visitor, HttpServletRequest request) {
        var seen = seen(visitor, request);
        var session = request.getSession(false);
        @Nullable Object chosen = session == null ? null : session.getAttribute(CHOICE);
        return seen.stream()
                .filter(c -> Long.valueOf(c.id()).equals(chosen))
                .findFirst()
                .or(() -> seen.stream().filter(c -> !c.isDraft()).findFirst())
                .or(() -> seen.stream().findFirst());
    }

    /** Read once a request. */
    @SuppressWarnings("unchecked")
    List<Campaign> seen(Visitor visitor, HttpServletRequest request) {
        @Nullable Object before = request.getAttribute(SEEN);
        if (before != null) {
            return (List<Campaign>) before;
        }
        var seen = campaigns.seenBy(visitor);
        request.setAttribute(SEEN, seen);
        return seen;
    }

    void choose(long campaign, HttpServletRequest request) {
        request.getSession(true).setAttribute(CHOICE, campaign);
    }
}
