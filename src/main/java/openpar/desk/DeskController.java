package openpar.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openpar.campaign.Campaign;
import openpar.campaign.CurrentCampaign;
import openpar.campaign.Participant;
import openpar.campaign.Participants;
import openpar.campaign.Phase;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Việc cần làm: the first page after signing in, by what somebody is in the campaign. */
@Controller
class DeskController {
    private final CurrentCampaign current;
    private final Participants participants;
    private final Phases phases;
    private final OwnLeaves leaves;
    private final SheetStands sheets;
    private final CouncilWords words;
    private final AppraiserWork work;
    private final Boards boards;
    private final Finder finder;
    private final Clock clock;

    DeskController(
            CurrentCampaign current,
            Participants participants,
            Phases phases,
            OwnLeaves leaves,
            SheetStands sheets,
            CouncilWords words,
            AppraiserWork work,
            Boards boards,
            Finder finder,
            Clock clock) {
        this.current = current;
        this.participants = participants;
        this.phases = phases;
        this.leaves = leaves;
        this.sheets = sheets;
        this.words = words;
        this.work = work;
        this.boards = boards;
        this.finder = finder;
        this.clock = clock;
    }

    @GetMapping("/")
    @Permit(anyone = true)
    ModelAndView start() {
        return Pages.redirect("/desk");
    }

    @GetMapping("/desk")
    @Permit
    ModelAndView desk(Visitor visitor, HttpServletRequest request) {
        var campaign = current.of(visitor, request);
        if (campaign.isEmpty()) {
            return Pages.page("desk/empty", new EmptyPage(visitor.is(Role.ADMINISTRATOR)));
        }
        Optional<Participant> own = participants.workedOnBy(campaign.get().id(), visitor);
        if (own.isPresent()) {
            return Pages.page("desk/home", home(campaign.get(), own.get(), visitor));
        }
        if (visitor.is(Role.APPRAISER)) {
            return Pages.page("desk/appraiser", appraiser(campaign.get(), visitor));
        }
        return visitor.is(Role.ADMINISTRATOR, Role.CHAIR, Role.SECRETARY, Role.VIEWER)
                ? Pages.redirect("/desk/board")
                : Pages.page("desk/empty", new EmptyPage(false));
    }

    @GetMapping("/desk/board")
    @Permit({Role.ADMINISTRATOR, Role.CHAIR, Role.SECRETARY, Role.VIEWER})
    ModelAndView board(@RequestParam(defaultValue = "1") int page, Visitor visitor, HttpServletRequest request) {
        return current.of(visitor, request)
                .map(campaign -> Pages.page("desk/board", boards.of(campaign, visitor, Math.max(1, page))))
                .orElseGet(() -> Pages.page("desk/empty", new EmptyPage(visitor.is(Role.ADMINISTRATOR))));
    }

    @GetMapping("/desk/search")
    @Permit
    ModelAndView search(@RequestParam(defaultValue = "") String q, Visitor visitor, HttpServletRequest request) {
        String asked = q.strip();
        var campaign = current.of(visitor, request);
        var page = campaign.isEmpty() || asked.isEmpty()
                ? new SearchPage(asked, List.of(), List.of())
                : new SearchPage(
                        asked,
                        finder.agencies(campaign.get().id(), visitor, asked),
                        finder.criteria(campaign.get().id(), asked));
        return Pages.page("desk/search", page);
    }

    private HomePage home(Campaign campaign, Participant own, Visitor visitor) {
        var mine = leaves.of(own);
        var areas = mine.stream()
                .map(DeskLeaf::area)
                .filter(a -> !a.kind().isOutside())
                .distinct()
                .map(a -> DeskArea.of(a, mine.stream().filter(l -> l.area().id() == a.id()).toList()))
                .toList();
        return new HomePage(
                campaign,
                own,
                visitor.is(Role.APPROVER),
                Countdown.of(phases.window(own.id(), PhaseKind.SELF_ASSESSMENT, null), clock.instant()),
                sheets.of(own.id()),
                mine,
                areas,
                words.open(own.id()),
                words.news(own.id()));
    }

    private AppraiserPage appraiser(Campaign campaign, Visitor visitor) {
        var now = clock.instant();
        var round = round(phases.of(campaign.id()));
        var countdown = round.map(p -> new Countdown(p.opensAt(), p.closesAt(), false, now))
                .orElse(new Countdown(null, null, false, now));
        return new AppraiserPage(
                campaign,
                round.map(Phase::kind).orElse(PhaseKind.ROUND_1),
                countdown,
                work.areas(visitor.personId(), campaign.id()),
                work.replied(visitor.personId(), campaign.id()));
    }

    /** The round that is open, else the next one, else the last. */
    private Optional<Phase> round(List<Phase> all) {
        var now = clock.instant();
        var rounds = all.stream()
                .filter(p -> p.kind() == PhaseKind.ROUND_1 || p.kind() == PhaseKind.ROUND_2)
                .toList();
        return Stream.concat(
                        rounds.stream().filter(p -> p.isOpenAt(now)),
                        Stream.concat(rounds.stream().filter(p -> !p.isOverAt(now)), rounds.reversed().stream()))
                .findFirst();
    }
}
