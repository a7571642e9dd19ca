package openpar.result;

import jakarta.servlet.http.HttpServletRequest;
import openpar.campaign.Campaigns;
import openpar.campaign.Participants;
import openpar.kit.web.Languages;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Texts;
import openpar.kit.web.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One agency's result: its own people and those over it. */
@Controller
class AgencyController {
    private final Participants participants;
    private final Campaigns campaigns;
    private final AgencyPages pages;
    private final FramePages frames;
    private final Languages languages;
    private final MessageSource messages;

    AgencyController(
            Participants participants, Campaigns campaigns, AgencyPages pages, FramePages frames, Languages languages, MessageSource messages) {
        this.participants = participants;
        this.campaigns = campaigns;
        this.pages = pages;
        this.frames = frames;
        this.languages = languages;
        this.messages = messages;
    }

    /** The same at the level of the frame that the agency's set extends. */
    @GetMapping("/result/{participant:[0-9]{1,18}}/frame")
    @Permit(on = "participant")
    ModelAndView frame(@PathVariable long participant, HttpServletRequest request) {
        var one = participants.participant(participant);
        String language = languages.of(request);
        var locale = Texts.locale(language);
        var page = frames.page(
                campaigns.campaign(one.campaignId()),
                one,
                language,
                messages.getMessage("result.nav", null, locale),
                messages.getMessage("result.frame", null, locale));
        return page == null ? Pages.redirect("/result/" + participant) : Pages.page("result/frame", page);
    }

    @GetMapping("/result/{participant:[0-9]{1,18}}")
    @Permit(on = "participant")
    ModelAndView agency(@PathVariable long participant, Visitor visitor, HttpServletRequest request) {
        var one = participants.participant(participant);
        String language = languages.of(request);
        return Pages.page(
                "result/agency",
                pages.page(
                        campaigns.campaign(one.campaignId()),
                        one,
                        visitor,
                        language,
                        messages.getMessage("result.nav", null, Texts.locale(language))));
    }
}
