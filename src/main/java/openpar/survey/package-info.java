/** The public's view: questionnaires, invitations, answers, quotas, survey scores. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "agency", "account", "scoring", "criteria", "campaign"})
@NullMarked
package openpar.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
