package openpar.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import openpar.notice.Argument.Moment;
import openpar.notice.Argument.Words;
import openpar.notice.Notices.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds an agency whose sheet is still open: 7, 3 and 1 day before its own deadline, extensions counted, each once. */
@Component
class Reminders {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Due(long participantId, long agencyId, long phaseId, Instant deadline, int days) {}

    @Transactional
    int remind() {
        List<Due> due = jdbc.sql("""
                        with open as (
                            select p.id as participant_id, p.agency_id, f.id as phase_id,
                                   greatest(f.closes_at, coalesce(max(e.until), f.closes_at)) as deadline
                            from campaign.phase f
                            join campaign.campaign c on c.id = f.campaign_id and c.opened_at is not null and c.concluded_at is null
                            join campaign.participant p on p.campaign_id = c.id
                            left join campaign.extension e on e.participant_id = p.id and e.phase_id = f.id and e.node_id is null and e.revoked_at is null
                            left join assessment.sheets s on s.participant_id = p.id
                            where f.kind = 'self_assessment' and f.opens_at <= :now and coalesce(s.state, 'draft') not in ('submitted', 'locked')
                            group by p.id, p.agency_id, f.id
                        )
                        select o.participant_id, o.agency_id, o.phase_id, o.deadline, min(d.days) as days
                        from open o
                        join (values (1), (3), (7)) d(days) on :now >= o.deadline - make_interval(days => d.days)
                        where o.deadline > :now
                        group by o.participant_id, o.agency_id, o.phase_id, o.deadline
                        order by o.participant_id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query(Due.class)
                .list();
        due.forEach(this::remind);
        return due.size();
    }

    private void remind(Due due) {
        outbox.tell(Message.toAgency(
                        due.agencyId(),
                        "reminder",
                        "/assessment",
                        new Words(Integer.toString(due.days())),
                        new Moment(due.deadline()))
                .once("reminder:" + due.phaseId() + ":" + due.participantId() + ":" + due.days() + ":"
                        + due.deadline().getEpochSecond()));
    }
}
