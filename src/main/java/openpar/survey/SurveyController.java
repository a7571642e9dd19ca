package openpar.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.campaign.CurrentCampaign;
import openpar.campaign.Participants;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was imported for the campaign in view, and what it covers. */
@Controller
class SurveyController {
    private static final int LINES = 60;

    private final CurrentCampaign current;
    private final Campaigns campaigns;
    private final Participants participants;
    private final ImportList list;
    private final Imports imports;
    private final Tables tables;
    private final Scope scope;
    private final MessageSource messages;

    SurveyController(
            CurrentCampaign current,
            Campaigns campaigns,
            Participants participants,
            ImportList list,
            Imports imports,
            Tables tables,
            Scope scope,
            MessageSource messages) {
        this.current = current;
        this.campaigns = campaigns;
        this.participants = participants;
        this.list = list;
        this.imports = imports;
        this.tables = tables;
        this.scope = scope;
        this.messages = messages;
    }

    @GetMapping("/survey")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView overview(Visitor visitor, HttpServletRequest request) {
        Optional<Campaign> campaign = current.of(visitor, request).filter(c -> runs(visitor, c));
        return Pages.page(
                "survey/survey",
                campaign.map(c -> new SurveyPage(c, list.of(c.id()), list.coverage(c.id()), c.isOpen()))
                        .orElseGet(() -> new SurveyPage(null, List.of(), List.of(), false)));
    }

    @GetMapping("/survey/{import:\\d+}")
    @Permit(
            value = {Role.ADMINISTRATOR, Role.SECRETARY, Role.CHAIR},
            on = "import")
    ModelAndView imported(
            @PathVariable("import") long id, @RequestParam(defaultValue = "1") int page, Visitor visitor) {
        ImportRow imported = find(id);
        Campaign campaign = campaigns.campaign(imported.campaignId());
        int from = Math.max(1, Math.min(page, 100_000));
        var lines = list.lines(id, from, LINES);
        long rows = lines.isEmpty() ? 0 : lines.getFirst().total();
        boolean may = imported.withdrawnAt() == null && campaign.isOpen() && runs(visitor, campaign);
        return Pages.page(
                "survey/import",
                new ImportPage(campaign, imported, lines, new Pager(from, LINES, rows, "/survey/" + id), may));
    }

    /** Withdrawn results step back; nothing is deleted. */
    @PostMapping("/survey/{import:\\d+}/withdrawal")
    @Permit(value = Role.ADMINISTRATOR, on = "import")
    ModelAndView withdraw(@PathVariable("import") long id, Visitor visitor) {
        ImportRow imported = find(id);
        Campaign campaign = campaigns.campaign(imported.campaignId());
        if (!campaign.isOpen()) {
            throw new NotAllowed("campaign is closed");
        }
        imports.withdraw(imported, campaign.ownerAgencyId(), visitor.personId());
        return Pages.redirect("/survey/" + id);
    }

    @GetMapping("/survey/sample.csv")
    @Permit(Role.ADMINISTRATOR)
    ResponseEntity<byte[]> sample(Visitor visitor, HttpServletRequest request) {
        Campaign campaign =
                current.of(visitor, request).filter(c -> runs(visitor, c)).orElseThrow(() -> new NotSeen("campaign"));
        List<String> head = Arrays.asList(messages.getMessage("survey.sample.head", null, java.util.Locale.ROOT)
                .split("\n"));
        String text = SampleTable.of(participants.of(campaign.id()), tables.surveyed(campaign), head);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("mau-ket-qua-dtxhh.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRow find(long id) {
        return list.find(id).orElseThrow(() -> new NotSeen("import " + id));
    }

    private boolean runs(Visitor visitor, Campaign campaign) {
        return scope.rolesOver(visitor, campaign.ownerAgencyId()).contains(Role.ADMINISTRATOR);
    }
}
