package openpar.report;

import java.util.List;
import java.util.Locale;
import openpar.agency.Agencies;
import openpar.campaign.Campaign;
import openpar.campaign.Participant;
import openpar.kit.office.Paper.End;
import openpar.kit.office.Paper.Head;
import openpar.kit.office.Words;
import org.springframework.stereotype.Component;

/** Who issues a paper and who signs it, in the form of decree 30/2020; number and day are written in when it is issued. */
@Component
class Letterheads {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Agencies agencies;

    Letterheads(Agencies agencies) {
        this.agencies = agencies;
    }

    Head of(Campaign campaign, Words words) {
        var owner = agencies.agency(campaign.ownerAgencyId());
        return new Head("", body(owner.name(), owner.kind(), words), "", owner.shortName(), null);
    }

    Head of(Campaign campaign, Participant participant, Words words) {
        var owner = agencies.agency(campaign.ownerAgencyId());
        return new Head(
                body(owner.name(), owner.kind(), words),
                body(participant.name(), participant.kind(), words),
                "",
                owner.shortName(),
                null);
    }

    End signed(String name, String kind, Words words, List<String> recipients) {
        return isCommittee(kind)
                ? new End(recipients, List.of(words.t("report.on_behalf"), words.t("report.chairman")), "")
                : new End(recipients, List.of(words.t("report.head_of")), "");
    }

    /** Territorial units act through their people's committee; other agencies in their own name. */
    private static String body(String name, String kind, Words words) {
        return (isCommittee(kind) ? words.t("report.committee", name) : name).toUpperCase(VIETNAMESE);
    }

    private static boolean isCommittee(String kind) {
        return List.of("tỉnh", "thành phố", "xã", "phường", "đặc khu", "huyện", "quận", "thị xã").contains(kind);
    }
}
