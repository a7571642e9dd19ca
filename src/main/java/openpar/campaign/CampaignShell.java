package openpar.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import openpar.kit.web.Shell;
import openpar.kit.web.ShellPart;
import openpar.kit.web.Texts;
import openpar.kit.web.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choice of campaign in the header, and whose it is: "tỉnh Quảng Ngãi". */
@Component
class CampaignShell implements ShellPart {
    private final CurrentCampaign current;
    private final MessageSource messages;

    CampaignShell(CurrentCampaign current, MessageSource messages) {
        this.current = current;
        this.messages = messages;
    }

    @Override
    public void addTo(Shell.Builder shell, Visitor visitor, HttpServletRequest request) {
        var now = current.of(visitor, request);
        var seen = current.seen(visitor, request);
        for (var campaign : seen) {
            shell.campaign(
                    label(campaign, seen, shell.lang()),
                    "/campaign/" + campaign.id() + "/choice",
                    now.isPresent() && now.get().id() == campaign.id());
        }
        now.ifPresent(campaign -> shell.brandLine2(lowerFirst(campaign.owner())));
    }

    /** "Đợt 2026" where the year says enough. */
    private String label(Campaign campaign, List<Campaign> seen, String language) {
        boolean alone = seen.stream().filter(c -> c.year() == campaign.year()).count() == 1;
        return alone
                ? messages.getMessage(
                        "campaign.of_year", new Object[] {Integer.toString(campaign.year())}, Texts.locale(language))
                : campaign.name();
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
