package openpar.appraisal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.campaign.Admission;
import openpar.campaign.Participants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An agency's answers: drafted at any time, sent inside the window and nowhere else. */
@Service
class Explanations {
    sealed interface Outcome {
        record Saved(int version) implements Outcome {}

        record Sent() implements Outcome {}

        /** Somebody else of the agency wrote in between: both texts are kept on the page. */
        record Conflict(Request theirs) implements Outcome {}

        record TooShort(int least) implements Outcome {}

        record Shut(Admission admission) implements Outcome {}
    }

    private final Requests requests;
    private final Rounds rounds;
    private final Participants participants;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Explanations(
            Requests requests,
            Rounds rounds,
            Participants participants,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.rounds = rounds;
        this.participants = participants;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    Admission admission(Request request) {
        return rounds.explanation(request.participantId(), request.nodeId()).admit(clock.instant());
    }

    @Transactional
    Outcome draft(long person, Request request, String content, int version) {
        if (request.isAnswered() || isOver(request)) {
            return new Outcome.Shut(admission(request));
        }
        var saved = requests.draft(request.id(), content, person, version);
        if (saved.isEmpty()) {
            return new Outcome.Conflict(requests.find(request.id()).orElse(request));
        }
        journal(person, request, "appraisal.reply.drafted", content);
        return new Outcome.Saved(saved.get());
    }

    /** The closing instant itself is already too late; only an extension moves it. */
    @Transactional
    Outcome send(long person, Request request, String content, int version) {
        if (content.length() < Decision.WORDS) {
            return new Outcome.TooShort(Decision.WORDS);
        }
        rounds.holdOpen(participants.participant(request.participantId()).campaignId());
        if (request.isAnswered() || !(admission(request) instanceof Admission.Open)) {
            return new Outcome.Shut(admission(request));
        }
        Optional<Integer> saved = requests.draft(request.id(), content, person, version);
        if (saved.isEmpty() || !requests.send(request.id(), person)) {
            return new Outcome.Conflict(requests.find(request.id()).orElse(request));
        }
        journal(person, request, "appraisal.reply.sent", content);
        events.publishEvent(new ExplanationReplied(request.participantId(), request.nodeId(), request.id()));
        return new Outcome.Sent();
    }

    private boolean isOver(Request request) {
        return switch (admission(request)) {
            case Admission.Closed _, Admission.Late _ -> true;
            case Admission.Open _, Admission.NotYet _ -> false;
        };
    }

    private void journal(long person, Request request, String action, String content) {
        var participant = participants.participant(request.participantId());
        journal.record(
                Journal.participant(request.participantId()),
                person,
                action,
                "item:" + request.participantId() + "/" + request.nodeId(),
                participant.agencyId(),
                Map.of("request", request.id(), "words", Digest.of(content), "length", content.length()));
    }
}
