/** The verdict: layers side by side, the index, ranking, grades, snapshots and the passport of every score. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "audit",
            "scoring",
            "agency",
            "account",
            "criteria",
            "campaign",
            "evidence",
            "assessment",
            "survey",
            "appraisal"
        })
@NullMarked
package openpar.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
