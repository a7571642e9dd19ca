package openpar.moving;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.annotation.PreDestroy;
import openpar.campaign.VersionMoves;
import openpar.kit.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works a run off beside the requests; who asked for it waits a moment, as most are done by then. */
@Component
class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final long MOMENT_MS = 1_500;

    private final Runs runs;
    private final Moves moves;
    private final ExecutorService work = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("moving-", 1).daemon().factory());

    Runner(Runs runs, Moves moves) {
        this.runs = runs;
        this.moves = moves;
    }

    /** @return false where another run of the campaign is under way */
    boolean trial(long campaign, long from, long to, long person) {
        var seal = moves.plan(campaign, from, to).seal();
        var run = runs.begin(campaign, from, to, "trial", seal, person);
        run.ifPresent(id -> await(id, () -> moves.trial(id, progress(id))));
        return run.isPresent();
    }

    /** What was looked at has been checked; it is checked again inside the step. */
    boolean step(long campaign, long from, long to, String seal, String reason, long person) {
        var run = runs.begin(campaign, from, to, "step", seal, person);
        run.ifPresent(id -> await(id, () -> {
            if (moves.take(campaign, from, to, seal, reason, person, progress(id)) instanceof VersionMoves.Outcome.Refused(var why)) {
                runs.end(id, "refused", why);
            }
        }));
        return run.isPresent();
    }

    private Progress progress(long run) {
        return (stage, done, total) -> {
            if (runs.beat(run, stage, done, total)) {
                throw new Progress.CalledOff();
            }
        };
    }

    private void await(long run, Runnable job) {
        var future = CompletableFuture.runAsync(() -> work(run, job), work);
        try {
            future.get(MOMENT_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debug("run {} goes on", run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work(long run, Runnable job) {
        try {
            job.run();
            runs.end(run, "done", null);
        } catch (Progress.CalledOff calledOff) {
            runs.end(run, "cancelled", null);
        } catch (RuntimeException | Error e) {
            String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
            LOG.error("{} run {} of a move failed", reference, run, e);
            runs.end(run, "failed", reference);
        }
    }

    @PreDestroy
    void stop() {
        work.shutdownNow();
    }
}
