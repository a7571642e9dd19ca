package openpar.moving;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import openpar.assessment.Recasting;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Runs with how far they are; each sign of life stands by itself, whatever the work comes to. */
@Repository
class Runs {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select r.id, r.campaign_id, r.from_version_id as from_id, r.to_version_id as to_id, r.kind, r.seal, p.full_name as asked_by, r.asked_at,
                   r.state, r.stage, r.done, r.total, r.beat_at, r.outcome, r.verdicts, r.verdicts_again, r.above,
                   (select count(*) from moving.sheet s where s.run_id = r.id)::int as moved,
                   (select count(*) from moving.sheet s where s.run_id = r.id and s.submitted)::int as submitted
            from moving.run r
            join account.people p on p.person_id = r.asked_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One at a time for a campaign; empty where another is under way. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Long> begin(long campaign, long from, long to, String kind, String seal, long person) {
        jdbc.sql("update moving.run set state = 'lost' where campaign_id = :campaign and state = 'running' and beat_at < :silent")
                .param("campaign", campaign)
                .param("silent", OffsetDateTime.now(clock).minus(Run.SILENCE))
                .update();
        try {
            return jdbc.sql("""
                            insert into moving.run (campaign_id, from_version_id, to_version_id, kind, seal, asked_by, asked_at, beat_at)
                            values (:campaign, :from, :to, :kind, :seal, :person, :now, :now)
                            on conflict do nothing
                            returning id
                            """)
                    .param("campaign", campaign)
                    .param("from", from)
                    .param("to", to)
                    .param("kind", kind)
                    .param("seal", seal)
                    .param("person", person)
                    .param("now", OffsetDateTime.now(clock))
                    .query(Long.class)
                    .optional();
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    /** @return whether somebody called it off */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean beat(long run, String stage, int done, int total) {
        return jdbc.sql("""
                        update moving.run set stage = :stage, done = :done, total = :total, beat_at = :now
                        where id = :run returning cancelled_by is not null
                        """)
                .param("stage", stage)
                .param("done", done)
                .param("total", total)
                .param("now", OffsetDateTime.now(clock))
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void end(long run, String state, @Nullable String outcome) {
        jdbc.sql("update moving.run set state = :state, outcome = :outcome, done = total, beat_at = :now where id = :run and state in ('running', 'lost')")
                .param("state", state)
                .param("outcome", outcome, java.sql.Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .param("run", run)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void callOff(long campaign, long person) {
        jdbc.sql("update moving.run set cancelled_by = :person where campaign_id = :campaign and state = 'running'")
                .param("person", person)
                .param("campaign", campaign)
                .update();
    }

    void keep(long run, List<Recasting.Line> moved) {
        jdbc.sql("""
                        insert into moving.sheet (run_id, participant_id, change, submitted, line)
                        select :run, l.participant, l.change, l.submitted, l.line::jsonb
                        from unnest(:participants::bigint[], :changes::numeric[], :submitted::boolean[], :lines::text[]) as l (participant, change, submitted, line)
                        """)
                .param("run", run)
                .param("participants", moved.stream().map(Recasting.Line::participantId).toArray(Long[]::new))
                .param("changes", moved.stream().map(l -> l.change().toDecimal(9)).toArray(BigDecimal[]::new))
                .param("submitted", moved.stream().map(Recasting.Line::submitted).toArray(Boolean[]::new))
                .param("lines", moved.stream().map(l -> JSON.writeValueAsString(MovedSheet.of(l))).toArray(String[]::new))
                .update();
    }

    void verdicts(long run, long all, long again, long above) {
        jdbc.sql("update moving.run set verdicts = :all, verdicts_again = :again, above = :above where id = :run")
                .param("all", all)
                .param("again", again)
                .param("above", above)
                .param("run", run)
                .update();
    }

    /** A trial of the same two versions that was made before is of no use any more. */
    void forget(Run latest) {
        jdbc.sql("delete from moving.sheet s using moving.run r where r.id = s.run_id and r.campaign_id = :campaign and r.id < :run")
                .param("campaign", latest.campaignId())
                .param("run", latest.id())
                .update();
    }

    Run run(long id) {
        return jdbc.sql(SELECT + "where r.id = :run").param("run", id).query(Run.class).single();
    }

    /** The newest of a campaign, given up where it shows no sign of life. */
    Optional<Run> latest(long campaign) {
        return jdbc.sql(SELECT + "where r.campaign_id = :campaign order by r.id desc limit 1")
                .param("campaign", campaign)
                .query(Run.class)
                .optional()
                .map(r -> r.isRunning() && r.beatAt().isBefore(clock.instant().minus(Run.SILENCE)) ? lost(r) : r);
    }

    Optional<Run> trial(long campaign) {
        return jdbc.sql(SELECT + "where r.campaign_id = :campaign and r.kind = 'trial' order by r.id desc limit 1")
                .param("campaign", campaign)
                .query(Run.class)
                .optional();
    }

    private Run lost(Run run) {
        end(run.id(), "lost", null);
        return run(run.id());
    }

    /** Agencies whose points change, the largest loss first. */
    List<MovedSheet> sheets(long run, int from, int size) {
        return jdbc.sql("select line::text from moving.sheet where run_id = :run order by change, participant_id offset :from limit :size")
                .param("run", run)
                .param("from", from)
                .param("size", size)
                .query(String.class)
                .list()
                .stream()
                .map(line -> JSON.readValue(line, MovedSheet.class))
                .toList();
    }
}
