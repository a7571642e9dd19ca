/** The agency's own account: declared figures, self-scores, explanations, approval, submission. */
@ApplicationModule(
        allowedDependencies = {"kit", "audit", "campaign", "criteria", "scoring", "evidence", "agency", "account"})
@NullMarked
package openpar.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
