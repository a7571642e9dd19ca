package openpar.kit.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What was sent is right, but somebody else holds the rows for a while: nothing is changed, and the same can be sent again. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** When to send it again. */
    public static final int SECONDS = 5;

    /** PostgreSQL: the bounded wait for a lock is over. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final String why;

    /** @param why message key kit.accident.{why} */
    public Busy(String why, @Nullable Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    public String why() {
        return why;
    }

    /** Did a statement give up waiting for a lock? */
    public static boolean isWaitOver(Throwable thrown) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) return true;
        }
        return false;
    }
}
