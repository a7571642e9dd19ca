package openpar.result;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import openpar.campaign.CurrentCampaign;
import openpar.kit.web.Languages;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import openpar.result.ResultPage.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ranking of the campaign in view. */
@Controller
class ResultController {
    private final CurrentCampaign current;
    private final Reaches reaches;
    private final Boards boards;
    private final Maps maps;
    private final Languages languages;
    private final openpar.campaign.Participants participants;

    ResultController(
            CurrentCampaign current,
            Reaches reaches,
            Boards boards,
            Maps maps,
            Languages languages,
            openpar.campaign.Participants participants) {
        this.current = current;
        this.reaches = reaches;
        this.boards = boards;
        this.maps = maps;
        this.languages = languages;
        this.participants = participants;
    }

    @GetMapping("/result")
    @Permit
    ModelAndView ranking(
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "final") String layer,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(required = false) @Nullable Integer open,
            @RequestParam(defaultValue = "false") boolean table) {
        var campaign = current.of(visitor, request).orElse(null);
        if (campaign == null) {
            return Pages.page("result/none", "");
        }
        var reach = reaches.ranking(campaign, visitor);
        if (!reach.all() && reach.roots().length == 0) {
            // Before publication an agency sees its own result alone.
            var own = participants.workedOnBy(campaign.id(), visitor);
            return own.isPresent() ? Pages.redirect("/result/" + own.get().id()) : Pages.page("result/none", "");
        }
        var filter = new Filter(Layer.of(layer), group, area.isBlank() ? null : area, open, table);
        return Pages.page("result/ranking", boards.page(campaign, reach, filter, visitor, languages.of(request)));
    }

    /** The shapes alone; a page colours them. They change with the program only. */
    @GetMapping("/result/map/{name}.svg")
    @Permit(anyone = true)
    ResponseEntity<byte[]> map(@PathVariable String name) {
        String svg = maps.svg(name).orElseThrow(() -> new NotSeen(name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }
}
