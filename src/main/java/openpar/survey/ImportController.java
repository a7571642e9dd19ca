package openpar.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.campaign.CurrentCampaign;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A table is sent, looked through with its faults line by line, and recorded as a whole. */
@Controller
class ImportController {
    private final CurrentCampaign current;
    private final Campaigns campaigns;
    private final Imports imports;
    private final Tables tables;
    private final Scope scope;

    ImportController(CurrentCampaign current, Campaigns campaigns, Imports imports, Tables tables, Scope scope) {
        this.current = current;
        this.campaigns = campaigns;
        this.imports = imports;
        this.tables = tables;
        this.scope = scope;
    }

    @GetMapping("/survey/import")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView form(@RequestParam(defaultValue = "0") long upload, Visitor visitor, HttpServletRequest request) {
        if (upload == 0) {
            return Pages.page("survey/form", ImportFormPage.empty(campaign(visitor, request), ""));
        }
        Imports.Upload sent = find(upload);
        return preview(sent, campaign(visitor, sent));
    }

    @PostMapping("/survey/import")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView send(@RequestParam MultipartFile file, Visitor visitor, HttpServletRequest request)
            throws IOException {
        Campaign campaign = campaign(visitor, request);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
            return switch (tables.take(content, name, campaign, visitor.personId())) {
                case Tables.Sent.Kept kept -> Pages.redirect("/survey/import?upload=" + kept.upload());
                case Tables.Sent.Refused refused ->
                    Pages.page(
                            "survey/form",
                            ImportFormPage.empty(campaign, refused.key()),
                            HttpStatus.UNPROCESSABLE_ENTITY);
            };
        }
    }

    @PostMapping("/survey/import/{upload:\\d+}/recording")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView record(@PathVariable long upload, Visitor visitor) {
        Imports.Upload sent = find(upload);
        Campaign campaign = campaign(visitor, sent);
        var recorded = tables.record(sent, campaign, visitor.personId());
        return recorded.isPresent() ? Pages.redirect("/survey/" + recorded.getAsLong()) : preview(sent, campaign);
    }

    private ModelAndView preview(Imports.Upload sent, Campaign campaign) {
        TableReading table = tables.read(sent, campaign);
        long participants = java.util.stream.Stream.concat(
                        table.means().stream().map(Mean::participantId),
                        table.given().stream().map(Given::participantId))
                .distinct()
                .count();
        var page = new ImportFormPage(
                campaign,
                sent.id(),
                sent.fileName(),
                "",
                table.provenance(),
                table.form(),
                table.rows(),
                (int) participants,
                table.faults());
        return Pages.page("survey/form", page, table.recordable() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private Campaign campaign(Visitor visitor, HttpServletRequest request) {
        return current.of(visitor, request)
                .filter(c -> runs(visitor, c))
                .filter(Campaign::isOpen)
                .orElseThrow(() -> new NotAllowed("no open campaign of one's own"));
    }

    private Campaign campaign(Visitor visitor, Imports.Upload sent) {
        Campaign campaign = campaigns.campaign(sent.campaignId());
        if (!runs(visitor, campaign)) {
            throw new NotSeen("upload " + sent.id());
        }
        if (!campaign.isOpen()) {
            throw new NotAllowed("campaign is closed");
        }
        return campaign;
    }

    private Imports.Upload find(long upload) {
        return imports.upload(upload).orElseThrow(() -> new NotSeen("upload " + upload));
    }

    private boolean runs(Visitor visitor, Campaign campaign) {
        return scope.rolesOver(visitor, campaign.ownerAgencyId()).contains(Role.ADMINISTRATOR);
    }
}
