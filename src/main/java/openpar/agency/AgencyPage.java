package openpar.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param history what it was called from when to when, the latest first; {@code to} is exclusive
 * @param path the agencies above it that this visitor may see, nearest last
 * @param faults field and message key
 */
public record AgencyPage(
        long id,
        List<Attributes> history,
        List<Above> path,
        List<String> aliases,
        List<Link> cameFrom,
        List<Link> wentInto,
        long members,
        boolean mayChange,
        AgencyForm form,
        Map<String, String> faults) {
    /** One span of time. */
    public record Attributes(
            String code,
            String name,
            String shortName,
            String kind,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** An agency above. */
    public record Above(long id, String name) {}

    /** Lineage through a merger or split; {@code part} is whole, part or remainder. */
    public record Link(
            long id,
            String code,
            String name,
            String part,
            @Nullable String legalBasis,
            LocalDate on) {}

    public Attributes latest() {
        return history.getFirst();
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
