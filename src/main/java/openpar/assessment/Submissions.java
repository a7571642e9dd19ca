package openpar.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader approves and submits; from then on nobody of the agency edits. What was submitted is kept word by word, with its digest. */
@Service
class Submissions {
    /**
     * A sheet as it was handed in.
     *
     * @param by null: locked by the clock, not approved
     */
    record Submission(
            long id,
            @Nullable String by,
            @Nullable String title,
            Instant at,
            boolean late,
            boolean automatic,
            String content,
            String digest) {}

    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final Sheets sheets;
    private final Content content;
    private final Hours hours;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            JdbcClient jdbc,
            Assessments assessments,
            Sheets sheets,
            Content content,
            Hours hours,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.sheets = sheets;
        this.content = content;
        this.hours = hours;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Moved submit(long id, Visitor visitor) {
        var assessment = assessments.locked(id);
        require(assessment, visitor);
        if (assessment.state() != State.PROPOSED) {
            return new Moved.Elsewhere(assessment.state());
        }
        var now = instant();
        var shut = hours.shut(assessment, now);
        if (shut.isPresent()) {
            return shut.get();
        }
        var sheet = sheets.whole(assessment);
        if (!sheet.missing().isEmpty()) {
            return new Moved.Lacking(sheet.missing().size());
        }
        return new Moved.Done(
                keep(sheet, visitor.personId(), hours.isLate(assessment, now), false, State.SUBMITTED, now));
    }

    /** The clock submits what was saved: khoá tự động, chưa duyệt. */
    @Transactional
    void lockSaved(long id) {
        var assessment = assessments.locked(id);
        if (!assessment.state().isSubmitted()) {
            keep(sheets.whole(assessment), null, false, true, State.LOCKED, instant());
        }
    }

    /** Submitted → Draft, before appraisal begins. */
    @Transactional
    Moved takeBack(long id, Visitor visitor) {
        var assessment = assessments.locked(id);
        require(assessment, visitor);
        if (assessment.state() != State.SUBMITTED) {
            return new Moved.Elsewhere(assessment.state());
        }
        var now = instant();
        if (hours.isAppraised(assessment, now)) {
            return new Moved.Shut("appraised", null);
        }
        var shut = hours.shut(assessment, now);
        if (shut.isPresent()) {
            return shut.get();
        }
        jdbc.sql("""
                        update assessment.submission set withdrawn_by = :person, withdrawn_at = :now
                        where assessment_id = :assessment and withdrawn_at is null
                        """)
                .param("person", visitor.personId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("assessment", id)
                .update();
        assessments.move(assessment, State.DRAFT, visitor.personId());
        record(assessment, visitor.personId(), "assessment.submission.withdrawn", Map.of());
        events.publishEvent(
                new AssessmentWithdrawn(id, assessment.participantId(), visitor.personId(), State.SUBMITTED, now));
        return new Moved.Done(assessment.in(State.DRAFT, now, visitor.personId()));
    }

    /** The submission in force. */
    Optional<Submission> of(long assessment) {
        return jdbc.sql("""
                        select s.id, p.full_name as by, p.title, s.submitted_at as at, s.late, s.automatic, s.content, encode(s.digest, 'hex') as digest
                        from assessment.submission s
                        left join account.people p on p.person_id = s.submitted_by
                        where s.assessment_id = :assessment and s.withdrawn_at is null
                        order by s.submitted_at desc
                        limit 1
                        """)
                .param("assessment", assessment)
                .query((row, i) -> new Submission(
                        row.getLong("id"),
                        row.getString("by"),
                        row.getString("title"),
                        Assessments.instant(row, "at"),
                        row.getBoolean("late"),
                        row.getBoolean("automatic"),
                        row.getString("content"),
                        row.getString("digest")))
                .optional();
    }

    private Assessment keep(
            Sheet sheet, @Nullable Long person, boolean late, boolean automatic, State next, Instant now) {
        var assessment = sheet.assessment();
        String text = content.of(sheet);
        String digest = Writing.digest(text);
        jdbc.sql("""
                        insert into assessment.submission (assessment_id, submitted_by, submitted_at, late, automatic, content, digest)
                        values (:assessment, :person, :now, :late, :automatic, :content, :digest)
                        """)
                .param("assessment", assessment.id())
                .param("person", person, java.sql.Types.BIGINT)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("late", late)
                .param("automatic", automatic)
                .param("content", text)
                .param("digest", HexFormat.of().parseHex(digest))
                .update();
        assessments.move(assessment, next, person);
        record(
                assessment,
                person,
                automatic ? "assessment.locked" : "assessment.submitted",
                Map.of("digest", digest, "late", late));
        events.publishEvent(
                new AssessmentSubmitted(assessment.id(), assessment.participantId(), person, late, automatic, now));
        return assessment.in(next, now, person);
    }

    private static void require(Assessment assessment, Visitor visitor) {
        if (!assessment.rolesOf(visitor).contains(Role.APPROVER)) {
            throw new NotAllowed("assessment " + assessment.id());
        }
    }

    private void record(Assessment assessment, @Nullable Long person, String action, Map<String, Object> arguments) {
        journal.record(
                Journal.participant(assessment.participantId()),
                person,
                action,
                "assessment:" + assessment.id(),
                assessment.agencyId(),
                arguments);
    }

    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
