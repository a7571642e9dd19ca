package openpar.assessment;

import java.time.Instant;
import java.util.List;
import openpar.criteria.CriteriaNode;

/** One saving, ready to be written down. */
record Written(
        Sheet before,
        Sheet after,
        CriteriaNode node,
        List<CriteriaNode> affected,
        List<Change> changes,
        long person,
        Instant at,
        Edit edit) {}
