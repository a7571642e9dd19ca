package openpar.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import openpar.agency.Agencies;
import openpar.audit.Journal;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.NotAllowed;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what appraisers decide: never outside the round, never on their own agency, never over somebody else's verdict unseen. */
@Service
class Verdicts {
    /** An item as it stands: both rounds, what was asked, and whose turn it is. */
    record Standing(Optional<Verdict> first, Optional<Verdict> second, Optional<Request> request, Turn turn) {
        Optional<Verdict> of(int round) {
            return round == 1 ? first : second;
        }
    }

    private final VerdictRows rows;
    private final Requests requests;
    private final Rounds rounds;
    private final Agencies agencies;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Verdicts(
            VerdictRows rows,
            Requests requests,
            Rounds rounds,
            Agencies agencies,
            Journal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.requests = requests;
        this.rounds = rounds;
        this.agencies = agencies;
        this.journal = journal;
        this.events = events;
    }

    Standing standing(Item item) {
        var verdicts = rows.of(item.participantId(), item.nodeId());
        var first = verdicts.stream().filter(v -> v.round() == 1).findFirst();
        var second = verdicts.stream().filter(v -> v.round() == 2).findFirst();
        var request = requests.of(item.participantId(), item.nodeId());
        return new Standing(first, second, request, rounds.turn(item, first, second, request));
    }

    /** Until when the agency may still answer; null once its window is over. */
    java.time.@Nullable Instant explainableUntil(Item item) {
        var closes = rounds.explanation(item.participantId(), item.nodeId()).closesAt();
        return closes != null && rounds.isAhead(closes) ? closes : null;
    }

    @Transactional
    VerdictOutcome record(long person, long home, Item item, CriteriaNode node, VerdictForm form) {
        refuseOwn(home, item);
        rounds.holdOpen(item.campaignId());
        var standing = standing(item);
        if (!(standing.turn() instanceof Turn.Open open)) {
            return new VerdictOutcome.NotOpen(standing.turn());
        }
        var before = standing.of(open.round());
        if (before.isPresent() && before.get().version() != form.version()) {
            return new VerdictOutcome.Conflict(before.get());
        }
        var decision =
                Decision.of(item, node, form, open.round(), standing.first().orElse(null));
        var flaws = new java.util.ArrayList<>(decision.flaws());
        var due = explainableUntil(item);
        if (decision.kind() == VerdictKind.ASK && flaws.isEmpty()) {
            if (due == null) {
                flaws.add(Flaw.of("kind", "no_explanation"));
            } else if (standing.request().filter(Request::isAnswered).isPresent()) {
                flaws.add(Flaw.of("kind", "answered"));
            }
        }
        if (!flaws.isEmpty()) {
            return new VerdictOutcome.Faulty(flaws);
        }
        if (!rows.write(person, item, open.round(), decision, form, null)) {
            return rows.of(item.participantId(), item.nodeId()).stream()
                    .filter(v -> v.round() == open.round())
                    .findFirst()
                    .<VerdictOutcome>map(VerdictOutcome.Conflict::new)
                    .orElseGet(() -> new VerdictOutcome.Faulty(List.of(Flaw.of("", "gone"))));
        }
        var old = previous(standing, open.round(), item);
        rows.changed(person, item, open.round(), decision, form, old);
        if (open.round() == 1) {
            explain(person, item, decision, form, standing.request(), due);
        }
        tell(person, item, node, open.round(), decision, form, old);
        return new VerdictOutcome.Recorded(open.round());
    }

    /** Takes a verdict back while its round is open; what the agency has answered to stays. */
    @Transactional
    VerdictOutcome undo(long person, long home, Item item, int version) {
        refuseOwn(home, item);
        rounds.holdOpen(item.campaignId());
        var standing = standing(item);
        if (!(standing.turn() instanceof Turn.Open open)) {
            return new VerdictOutcome.NotOpen(standing.turn());
        }
        var verdict = standing.of(open.round()).orElse(null);
        if (verdict == null) {
            return new VerdictOutcome.Faulty(List.of(Flaw.of("", "gone")));
        }
        if (verdict.version() != version || !rows.delete(verdict.id(), version)) {
            return new VerdictOutcome.Conflict(verdict);
        }
        var after = open.round() == 2 ? standing.first().map(Verdict::points).orElse(null) : item.self();
        rows.undone(person, item, verdict, after);
        if (open.round() == 1) {
            standing.request().filter(r -> !r.isAnswered()).ifPresent(r -> requests.withdraw(r.id()));
        }
        journal(person, "appraisal.verdict.undone", item, Map.of("round", open.round(), "version", version));
        if (!Objects.equals(verdict.points(), after) && !verdict.isPending()) {
            events.publishEvent(new PointsChanged(
                    item.participantId(),
                    item.nodeId(),
                    open.round(),
                    Shown.of(verdict.points()),
                    Shown.of(after),
                    null));
        }
        return new VerdictOutcome.Recorded(open.round());
    }

    private void explain(
            long person,
            Item item,
            Decision decision,
            VerdictForm form,
            Optional<Request> request,
            java.time.@Nullable Instant due) {
        if (request.filter(Request::isAnswered).isPresent()) {
            return;
        }
        if (decision.kind() == VerdictKind.ASK && due != null) {
            long id = requests.open(item.participantId(), item.nodeId(), "asked", form.question(), person, due);
            events.publishEvent(new ExplanationAsked(item.participantId(), item.nodeId(), id, due));
        } else if (decision.cut() && due != null) {
            requests.open(item.participantId(), item.nodeId(), "cut", form.reason(), person, due);
        } else {
            request.ifPresent(r -> requests.withdraw(r.id()));
        }
    }

    private void tell(
            long person,
            Item item,
            CriteriaNode node,
            int round,
            Decision decision,
            VerdictForm form,
            @Nullable Fraction old) {
        var arguments = new TreeMap<String, @Nullable Object>();
        arguments.put("round", round);
        arguments.put("kind", decision.kind().word());
        arguments.put("status", decision.status());
        arguments.put("old", String.valueOf(old));
        arguments.put("points", String.valueOf(decision.points()));
        arguments.put("figures", FigureText.write(decision.figures()));
        arguments.put("reason", form.reasonId());
        arguments.put("words", Digest.of(decision.kind() == VerdictKind.ASK ? form.question() : form.reason()));
        journal(person, "appraisal.verdict.recorded", item, arguments);
        boolean penalty = Recognition.isPenalty(node) && decision.cut();
        if (!decision.status().equals("pending")
                && (penalty || !Recognition.isCouncils(node) || old != null)
                && !Objects.equals(old, decision.points())) {
            events.publishEvent(new PointsChanged(
                    item.participantId(),
                    item.nodeId(),
                    round,
                    Shown.of(old),
                    Shown.of(decision.points()),
                    form.reasonId() == null ? null : rows.reasonCode(form.reasonId())));
        }
    }

    private static @Nullable Fraction previous(Standing standing, int round, Item item) {
        var before = standing.of(round)
                .filter(v -> !v.isPending())
                .or(() -> standing.first().filter(v -> !v.isPending()));
        return before.isPresent() ? before.get().points() : item.self();
    }

    private void journal(long person, String action, Item item, Map<String, ? extends @Nullable Object> arguments) {
        journal.record(
                Journal.participant(item.participantId()),
                person,
                action,
                "item:" + item.participantId() + "/" + item.nodeId(),
                item.agencyId(),
                arguments);
    }

    /** The lists leave these items out; this is for who guesses an address. */
    void refuseOwn(long home, Item item) {
        if (agencies.holds(new Long[] {item.agencyId()}, home)) {
            throw new NotAllowed("own agency " + item.agencyId());
        }
    }
}
