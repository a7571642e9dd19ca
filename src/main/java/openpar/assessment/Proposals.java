package openpar.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import openpar.audit.Journal;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officers put the sheet before their leader, and may take it back until it is approved. */
@Service
class Proposals {
    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final Sheets sheets;
    private final Hours hours;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            JdbcClient jdbc,
            Assessments assessments,
            Sheets sheets,
            Hours hours,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.sheets = sheets;
        this.hours = hours;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Moved propose(long id, Visitor visitor, String note) {
        var assessment = assessments.locked(id);
        require(assessment, visitor);
        if (!assessment.state().isInTheOfficersHands()) {
            return new Moved.Elsewhere(assessment.state());
        }
        var now = instant();
        var shut = hours.shut(assessment, now);
        if (shut.isPresent()) {
            return shut.get();
        }
        int missing = sheets.sheet(assessment, List.of()).missing().size();
        if (missing > 0) {
            return new Moved.Lacking(missing);
        }
        jdbc.sql("""
                        insert into assessment.proposal (assessment_id, proposed_by, proposed_at, note)
                        values (:assessment, :person, :now, :note)
                        """)
                .param("assessment", id)
                .param("person", visitor.personId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("note", note.strip())
                .update();
        assessments.move(assessment, State.PROPOSED, visitor.personId());
        record(assessment, visitor, "assessment.proposed");
        events.publishEvent(new AssessmentProposed(id, assessment.participantId(), visitor.personId(), now));
        return new Moved.Done(assessment.in(State.PROPOSED, now, visitor.personId()));
    }

    @Transactional
    Moved withdraw(long id, Visitor visitor) {
        var assessment = assessments.locked(id);
        require(assessment, visitor);
        if (assessment.state() != State.PROPOSED) {
            return new Moved.Elsewhere(assessment.state());
        }
        jdbc.sql(
                        "update assessment.proposal set withdrawn_at = :now where assessment_id = :assessment and withdrawn_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("assessment", id)
                .update();
        assessments.move(assessment, State.DRAFT, visitor.personId());
        record(assessment, visitor, "assessment.proposal.withdrawn");
        events.publishEvent(
                new AssessmentWithdrawn(id, assessment.participantId(), visitor.personId(), State.PROPOSED, instant()));
        return new Moved.Done(assessment.in(State.DRAFT, instant(), visitor.personId()));
    }

    private static void require(Assessment assessment, Visitor visitor) {
        if (!assessment.rolesOf(visitor).contains(Role.OFFICER)) {
            throw new NotAllowed("assessment " + assessment.id());
        }
    }

    private void record(Assessment assessment, Visitor visitor, String action) {
        journal.record(
                Journal.participant(assessment.participantId()),
                visitor.personId(),
                action,
                "assessment:" + assessment.id(),
                assessment.agencyId(),
                Map.of());
    }

    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
