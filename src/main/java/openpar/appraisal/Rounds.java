package openpar.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import openpar.campaign.Admission;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import openpar.campaign.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two rounds of appraisal by the clock of the campaign; they may overlap for different agencies. */
@Component
class Rounds {
    private final JdbcClient jdbc;
    private final Phases phases;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Phases phases, Clock clock) {
        this.jdbc = jdbc;
        this.phases = phases;
        this.clock = clock;
    }

    /**
     * Round 2 is for what is disputed: asked or cut and answered, or its time to answer is over; and for what round 1 never came to.
     *
     * @param first the verdict of round 1, if any
     */
    Turn turn(Item item, Optional<Verdict> first, Optional<Verdict> second, Optional<Request> request) {
        var concluded = concludedAt(item.campaignId());
        if (concluded.isPresent()) {
            return new Turn.Concluded(concluded.get());
        }
        if (!item.isSubmitted()) {
            return new Turn.NotSubmitted(item.sheet());
        }
        var now = clock.instant();
        var round1 = phases.window(item.participantId(), PhaseKind.ROUND_1, item.nodeId());
        var round2 = phases.window(item.participantId(), PhaseKind.ROUND_2, item.nodeId());
        boolean disputed = request.isPresent()
                && (request.get().isAnswered() || !now.isBefore(request.get().dueAt()));
        boolean again = second.isPresent() || disputed;
        @Nullable Turn turn = again ? open(round2, 2, now) : null;
        // rounds may overlap: what was never judged is judged in round 1 while that is open
        if (turn == null && second.isEmpty()) {
            turn = open(round1, 1, now);
        }
        if (turn == null && (first.isEmpty() || first.get().isPending())) {
            turn = open(round2, 2, now);
        }
        if (turn != null) {
            return turn;
        }
        return closed(round1, round2, now, disputed || second.isPresent());
    }

    /** Its time to answer, extensions included, went by. */
    private boolean isUnanswered(Item item, Request request, Instant now) {
        var closes = explanation(item.participantId(), item.nodeId()).closesAt();
        return !now.isBefore(closes == null ? request.dueAt() : closes);
    }

    Optional<Instant> concludedAt(long campaign) {
        return jdbc.sql("select concluded_at from appraisal.conclusion where campaign_id = :campaign")
                .param("campaign", campaign)
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Held by everyone who decides on an item while the chair cannot conclude, and the other way round. */
    void holdOpen(long campaign) {
        jdbc.sql(
                        "select 1 from (select pg_advisory_xact_lock_shared(hashtext('appraisal.conclusion'), :campaign::int)) held")
                .param("campaign", campaign)
                .query(Integer.class)
                .single();
    }

    void holdClosed(long campaign) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('appraisal.conclusion'), :campaign::int)) held")
                .param("campaign", campaign)
                .query(Integer.class)
                .single();
    }

    boolean isAhead(Instant instant) {
        return clock.instant().isBefore(instant);
    }

    Window explanation(long participant, long node) {
        return phases.window(participant, PhaseKind.EXPLANATION, node);
    }

    private static @Nullable Turn open(Window window, int round, Instant now) {
        return switch (window.admit(now)) {
            case Admission.Open(var closesAt) -> new Turn.Open(round, closesAt, false);
            case Admission.NotYet _, Admission.Closed _, Admission.Late _ -> null;
        };
    }

    /** A round has no late verdicts: what comes after its end is for the next one. */
    private static Turn closed(Window round1, Window round2, Instant now, boolean second) {
        var closes1 = round1.closesAt();
        var closes2 = round2.closesAt();
        if (second && closes2 != null && !now.isBefore(closes2)) {
            return new Turn.Over(closes2, null);
        }
        if (closes1 == null || now.isBefore(closes1)) {
            return new Turn.NotYet(round1.opensAt());
        }
        return new Turn.Over(closes1, closes2 != null && now.isBefore(closes2) ? round2.opensAt() : null);
    }
}
