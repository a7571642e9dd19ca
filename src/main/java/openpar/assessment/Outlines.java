package openpar.assessment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import openpar.criteria.CriteriaSets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A frozen set is laid out once for all sheets that ask it. */
@Component
class Outlines {
    private record Asked(long version, @Nullable String digest, long firstNode) {}

    private final CriteriaSets sets;
    private final Map<Asked, Outline> known = new ConcurrentHashMap<>();

    Outlines(CriteriaSets sets) {
        this.sets = sets;
    }

    Outline of(Assessment assessment) {
        var asked = new Asked(assessment.versionId(), assessment.digest(), assessment.firstNodeId());
        var outline = known.computeIfAbsent(asked, a -> new Outline(sets.version(a.version())));
        if (!outline.countsWorkingDays()) {
            return outline;
        }
        // The set is frozen, the calendar of its owner is not.
        var now = sets.version(asked.version());
        if (now == outline.version()) {
            return outline;
        }
        var counted = new Outline(now);
        known.put(asked, counted);
        return counted;
    }
}
