/** The council's view: assignments, verdicts with reasons, explanation requests, second round, conclusion. */
@ApplicationModule(
        displayName = "appraisal",
        allowedDependencies = {
            "assessment",
            "evidence",
            "campaign",
            "criteria",
            "scoring",
            "account",
            "agency",
            "audit",
            "kit"
        })
@NullMarked
package openpar.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
