package openpar.assessment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import openpar.criteria.CriteriaSets;
import org.springframework.stereotype.Component;

/** A frozen set is laid out once for all sheets that ask it. */
@Component
class Outlines {
    private record Asked(long version, long firstNode) {}

    private final CriteriaSets sets;
    private final Map<Asked, Outline> known = new ConcurrentHashMap<>();

    Outlines(CriteriaSets sets) {
        this.sets = sets;
    }

    Outline of(Assessment assessment) {
        return known.computeIfAbsent(
                new Asked(assessment.versionId(), assessment.firstNodeId()),
                asked -> new Outline(sets.version(asked.version())));
    }
}
