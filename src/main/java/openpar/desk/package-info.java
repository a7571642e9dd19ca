/** Today's work: what is to be done first, how far everybody is, and where to find it. */
@ApplicationModule(
        allowedDependencies = {
            "kit", "audit", "agency", "account", "criteria", "scoring", "campaign", "evidence", "assessment", "appraisal", "survey", "result"
        })
@NullMarked
package openpar.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
