package openpar.assessment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import openpar.campaign.Admission;
import openpar.campaign.LatePolicy;
import openpar.campaign.PhaseKind;
import openpar.campaign.Phases;
import openpar.campaign.Window;
import openpar.kit.web.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the clock does by itself when self-assessment closes: submitted sheets lock; where the campaign says so, what was saved is submitted. */
@Configuration
class Deadline {
    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);

    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final Submissions submissions;
    private final Phases phases;
    private final Clock clock;

    Deadline(JdbcClient jdbc, Assessments assessments, Submissions submissions, Phases phases, Clock clock) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.submissions = submissions;
        this.phases = phases;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> lockAtDeadline() {
        return Tasks.recurring("assessment.lock-at-deadline", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> pass());
    }

    /** Of campaigns that run: whatever is over now. Extensions are told apart sheet by sheet. */
    void pass() {
        for (long campaign : running()) {
            var windows = phases.windows(campaign, PhaseKind.SELF_ASSESSMENT);
            for (var assessment : assessments.in(campaign)) {
                var window = windows.get(assessment.participantId());
                if (window != null && isOver(window)) {
                    settleOrLater(assessment, window);
                }
            }
        }
    }

    /** A sheet that is held just now is settled in the next pass. */
    private void settleOrLater(Assessment assessment, Window window) {
        try {
            settle(assessment, window);
        } catch (Busy held) {
            LOG.info("sheet {} is held, to be settled in the next pass", assessment.id());
        }
    }

    private void settle(Assessment assessment, Window window) {
        if (assessment.state() == State.SUBMITTED) {
            assessments.lock(assessment.id());
        } else if (!assessment.state().isSubmitted() && window.latePolicy() == LatePolicy.LOCK_SAVED) {
            submissions.lockSaved(assessment.id());
        }
    }

    private boolean isOver(Window window) {
        var admission = window.admit(clock.instant());
        return admission instanceof Admission.Late || admission instanceof Admission.Closed;
    }

    private List<Long> running() {
        return jdbc.sql("""
                        select distinct p.campaign_id
                        from campaign.participants p
                        join assessment.assessment a on a.participant_id = p.participant_id and a.state <> 'locked'
                        where p.opened_at is not null and p.concluded_at is null
                        """).query(Long.class).list();
    }
}
