package openpar.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import openpar.campaign.Campaign;
import openpar.campaign.Campaigns;
import openpar.campaign.Participants;
import openpar.kit.office.Paper;
import openpar.kit.office.PaperForm;
import openpar.kit.office.Papers;
import openpar.kit.office.Words;
import openpar.kit.web.Languages;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import openpar.result.Exclusions;
import openpar.result.Layer;
import openpar.result.Reaches;
import openpar.result.Standings;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Results on paper; who may have a paper is who may see its page. */
@Controller
class ReportController {
    private final Campaigns campaigns;
    private final Participants participants;
    private final Standings standings;
    private final Reaches reaches;
    private final RankingPaper ranking;
    private final SheetTable sheet;
    private final ExclusionPaper exclusion;
    private final Exclusions exclusions;
    private final Papers papers;
    private final Languages languages;
    private final MessageSource messages;

    ReportController(
            Campaigns campaigns,
            Participants participants,
            Standings standings,
            Reaches reaches,
            RankingPaper ranking,
            SheetTable sheet,
            ExclusionPaper exclusion,
            Exclusions exclusions,
            Papers papers,
            Languages languages,
            MessageSource messages) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.standings = standings;
        this.reaches = reaches;
        this.ranking = ranking;
        this.sheet = sheet;
        this.exclusion = exclusion;
        this.exclusions = exclusions;
        this.papers = papers;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping("/report/sheet/{participant:[0-9]{1,18}}.{form:pdf|docx|xlsx}")
    @Permit(on = "participant")
    ResponseEntity<byte[]> sheet(@PathVariable long participant, @PathVariable String form, HttpServletRequest request) {
        var one = participants.participant(participant);
        var campaign = campaigns.campaign(one.campaignId());
        var table = standings.of(
                campaign, new Standings.Reach(false, new Long[0], new Long[] {one.agencyId()}), Layer.FINAL);
        var standing = table.rows().stream().findFirst().orElseThrow(() -> new NotSeen("participant " + participant));
        var excluded = exclusions.of(table).getOrDefault(participant, List.of());
        var paper = sheet.of(campaign, one, table.version(one.versionId()), standing, excluded, words(request));
        return answer(paper, form, "bang-cham-diem-" + one.code() + "-" + campaign.year());
    }

    @GetMapping("/report/ranking/{campaign:[0-9]{1,18}}.{form:pdf|docx|xlsx}")
    @Permit(on = "campaign")
    ResponseEntity<byte[]> ranking(
            @PathVariable long campaign, @PathVariable String form, Visitor visitor, HttpServletRequest request) {
        var found = campaigns.campaign(campaign);
        var table = table(found, reaches.ranking(found, visitor));
        return answer(ranking.of(table, reaches.isPublished(campaign), words(request)), form, "xep-hang-cchc-" + found.year());
    }

    @GetMapping("/report/exclusion/{campaign:[0-9]{1,18}}.{form:pdf|docx|xlsx}")
    @Permit(on = "campaign")
    ResponseEntity<byte[]> exclusion(
            @PathVariable long campaign, @PathVariable String form, Visitor visitor, HttpServletRequest request) {
        var found = campaigns.campaign(campaign);
        // What agencies stated to have nodes left out is not opened by publication.
        var table = table(found, reaches.details(found, visitor));
        return answer(exclusion.of(table, exclusions.of(table), words(request)), form, "don-vi-dac-thu-" + found.year());
    }

    private Standings.Table table(Campaign campaign, Standings.Reach reach) {
        if (!reach.all()) {
            throw new NotAllowed("ranking of campaign " + campaign.id());
        }
        return standings.of(campaign, reach, Layer.FINAL);
    }

    private Words words(HttpServletRequest request) {
        return Words.of(messages, languages.of(request));
    }

    private ResponseEntity<byte[]> answer(Paper paper, String ending, String name) {
        var form = PaperForm.find(ending).orElseThrow(() -> new NotSeen(ending));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(papers.print(paper, form));
    }
}
