package openpar.kit.job;

import java.util.function.Consumer;

/** Recomputes something that is stored and tells what differs; all of them run in {@code bin/verify}. */
public interface Check {
    /** What is checked, as "audit.chains" or "assessment.totals". */
    String name();

    /** Tells every difference in one line, naming the thing that differs; returns how many things were compared. */
    long run(Consumer<String> difference);
}
