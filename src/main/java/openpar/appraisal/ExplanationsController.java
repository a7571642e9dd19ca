package openpar.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import openpar.campaign.CurrentCampaign;
import openpar.campaign.Participants;
import openpar.evidence.Evidence;
import openpar.evidence.ProofRound;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An agency reads what is asked and what was cut, and answers. */
@Controller
class ExplanationsController {
    private final ExplanationRows rows;
    private final Requests requests;
    private final Explanations explanations;
    private final VerdictRows verdicts;
    private final Participants participants;
    private final CurrentCampaign current;
    private final Evidence evidence;
    private final Clock clock;

    ExplanationsController(
            ExplanationRows rows,
            Requests requests,
            Explanations explanations,
            VerdictRows verdicts,
            Participants participants,
            CurrentCampaign current,
            Evidence evidence,
            Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.explanations = explanations;
        this.verdicts = verdicts;
        this.participants = participants;
        this.current = current;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping("/appraisal/explanations")
    @Permit({Role.OFFICER, Role.APPROVER, Role.APPRAISER, Role.SECRETARY, Role.CHAIR})
    ModelAndView list(Visitor visitor, HttpServletRequest request) {
        var campaign = current.of(visitor, request);
        if (campaign.isEmpty()) {
            return Pages.page("appraisal/explanations", new ExplanationsPage(true, "", List.of()));
        }
        var own = participants.workedOnBy(campaign.get().id(), visitor);
        return Pages.page(
                "appraisal/explanations",
                own.isPresent()
                        ? new ExplanationsPage(true, own.get().name(), rows.ofParticipant(own.get().id()))
                        : new ExplanationsPage(
                                false, "", rows.ofAppraiser(visitor.personId(), campaign.get().id())));
    }

    @GetMapping("/appraisal/explanations/{request}")
    @Permit(value = {Role.OFFICER, Role.APPROVER, Role.SECRETARY, Role.CHAIR, Role.ADMINISTRATOR, Role.VIEWER}, on = "request")
    ModelAndView one(@PathVariable("request") long id, Visitor visitor) {
        var request = request(id);
        return Pages.page("appraisal/explanation", page(visitor, request, request.reply(), List.of(), null));
    }

    @PostMapping("/appraisal/explanations/{request}/reply")
    @Permit(value = {Role.OFFICER, Role.APPROVER}, on = "request")
    ModelAndView draft(
            @PathVariable("request") long id,
            @RequestParam String content,
            @RequestParam(defaultValue = "0") int version,
            Visitor visitor,
            HttpServletRequest http) {
        var request = request(id);
        var outcome = explanations.draft(visitor.personId(), request, text(content), version);
        if (http.getHeader("HX-Request") != null) {
            return Pages.page("appraisal/_saved", switch (outcome) {
                case Explanations.Outcome.Saved(var newer) -> new SavedPage("saved", newer, clock.instant());
                case Explanations.Outcome.Conflict _ -> new SavedPage("conflict", version, clock.instant());
                default -> new SavedPage("shut", version, clock.instant());
            });
        }
        return answer(visitor, request, text(content), outcome);
    }

    @PostMapping("/appraisal/explanations/{request}/submission")
    @Permit(value = {Role.OFFICER, Role.APPROVER}, on = "request")
    ModelAndView send(
            @PathVariable("request") long id,
            @RequestParam String content,
            @RequestParam(defaultValue = "0") int version,
            Visitor visitor) {
        var request = request(id);
        return answer(
                visitor, request, text(content), explanations.send(visitor.personId(), request, text(content), version));
    }

    private ModelAndView answer(Visitor visitor, Request request, String typed, Explanations.Outcome outcome) {
        return switch (outcome) {
            case Explanations.Outcome.Saved _, Explanations.Outcome.Sent _ ->
                Pages.redirect("/appraisal/explanations/" + request.id());
            case Explanations.Outcome.TooShort(var least) ->
                again(visitor, request, typed, Flaw.of("content", "reply", least), null, HttpStatus.UNPROCESSABLE_ENTITY);
            case Explanations.Outcome.Conflict(var theirs) ->
                again(visitor, request, typed, Flaw.of("content", "reply_conflict"), theirs, HttpStatus.CONFLICT);
            case Explanations.Outcome.Shut _ ->
                again(visitor, request, typed, Flaw.of("content", "reply_shut"), null, HttpStatus.CONFLICT);
        };
    }

    private ModelAndView again(
            Visitor visitor, Request request, String typed, Flaw flaw, @Nullable Request theirs, HttpStatus status) {
        return Pages.page("appraisal/explanation", page(visitor, request, typed, List.of(flaw), theirs), status);
    }

    private ExplanationPage page(
            Visitor visitor, Request request, String typed, List<Flaw> flaws, @Nullable Request theirs) {
        var row = rows.find(request.id()).orElseThrow(() -> new NotSeen("request " + request.id()));
        var participant = participants.participant(request.participantId());
        boolean mayWrite = visitor.grants().stream()
                .anyMatch(g -> g.agencyId() == participant.agencyId() && (g.role() == Role.OFFICER || g.role() == Role.APPROVER));
        return new ExplanationPage(
                row,
                request,
                verdicts.of(request.participantId(), request.nodeId()).stream()
                        .filter(v -> v.round() == 1)
                        .findFirst()
                        .orElse(null),
                explanations.admission(request),
                evidence.part(
                        visitor,
                        CouncilReaders.owner(request.participantId(), request.nodeId()),
                        ProofRound.EXPLANATION,
                        "/appraisal/explanations/" + request.id()),
                mayWrite,
                typed,
                flaws,
                theirs);
    }

    private Request request(long id) {
        return requests.find(id).orElseThrow(() -> new NotSeen("request " + id));
    }

    private static String text(String content) {
        return Normalizer.normalize(content, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    }
}
