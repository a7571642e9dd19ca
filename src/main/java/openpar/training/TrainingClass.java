package openpar.training;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class with its sessions and who is invited. */
public record TrainingClass(
        long id,
        long ownerAgencyId,
        String owner,
        String name,
        String programme,
        String lecturer,
        List<Session> sessions,
        List<Invited> invited) {

    /** @param site the place, or the address of an online class */
    public record Session(Instant startsAt, Instant endsAt, String site, boolean online) {}

    public record Invited(String agency, int people) {}

    /** A class in the list; times are null while it has no sessions. */
    public record Line(
            long id,
            String name,
            String lecturer,
            String owner,
            @Nullable Instant startsAt,
            int sessions,
            int agencies,
            int people) {}
}
