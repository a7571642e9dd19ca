package openpar.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
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

/** A sheet comes back to the officers with a note and the leaves that have to be mended. */
@Service
public class Returns {
    static final int LEAST = 10;

    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(JdbcClient jdbc, Assessments assessments, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Called down by the council's room, which has asked who may. False: the sheet is not submitted. */
    @Transactional
    public boolean byCouncil(long participantId, long personId, String note) {
        return byCouncil(participantId, personId, note, List.of());
    }

    /** @param nodes the leaves that have to be mended */
    @Transactional
    public boolean byCouncil(long participantId, long personId, String note, Collection<Long> nodes) {
        var found = assessments.of(participantId);
        if (found.isEmpty()) {
            return false;
        }
        var assessment = assessments.locked(found.get().id());
        if (!assessment.state().isSubmitted() || note.strip().length() < LEAST) {
            return false;
        }
        jdbc.sql("""
                        update assessment.submission set withdrawn_by = :person, withdrawn_at = :now
                        where assessment_id = :assessment and withdrawn_at is null
                        """)
                .param("person", personId)
                .param("now", instant().atOffset(ZoneOffset.UTC))
                .param("assessment", assessment.id())
                .update();
        give(assessment, personId, note, nodes, true);
        return true;
    }

    @Transactional
    Moved byApprover(long id, Visitor visitor, String note, Collection<Long> nodes) {
        var assessment = assessments.locked(id);
        if (!assessment.rolesOf(visitor).contains(Role.APPROVER)) {
            throw new NotAllowed("assessment " + id);
        }
        if (assessment.state() != State.PROPOSED) {
            return new Moved.Elsewhere(assessment.state());
        }
        if (note.strip().length() < LEAST) {
            return new Moved.NoteTooShort();
        }
        give(assessment, visitor.personId(), note, nodes, false);
        return new Moved.Done(assessment.in(State.RETURNED, instant(), visitor.personId()));
    }

    private void give(Assessment assessment, long person, String note, Collection<Long> nodes, boolean byCouncil) {
        var now = instant();
        jdbc.sql("""
                        with given as (
                            insert into assessment.return (assessment_id, returned_by, returned_at, by_council, note)
                            values (:assessment, :person, :now, :council, :note)
                            returning id
                        )
                        insert into assessment.return_item (return_id, node_id)
                        select given.id, l.node_id
                        from given
                        join assessment.leaf l on l.assessment_id = :assessment and l.node_id = any (:nodes)
                        """)
                .param("assessment", assessment.id())
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("council", byCouncil)
                .param("note", note.strip())
                .param("nodes", nodes.toArray(Long[]::new))
                .update();
        assessments.move(assessment, State.RETURNED, person);
        journal.record(
                Journal.participant(assessment.participantId()),
                person,
                byCouncil ? "assessment.returned.by-council" : "assessment.returned",
                "assessment:" + assessment.id(),
                assessment.agencyId(),
                Map.of("leaves", nodes.size(), "note", "sha256:" + Writing.digest(note.strip())));
        events.publishEvent(
                new AssessmentReturned(assessment.id(), assessment.participantId(), person, byCouncil, now));
    }

    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
