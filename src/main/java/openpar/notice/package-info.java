/** Who is told: notices, reminders, e-mail outbox; listens to events. */
@ApplicationModule(
        allowedDependencies = {"kit", "audit", "agency", "account", "criteria", "campaign", "assessment", "appraisal"})
@NullMarked
package openpar.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
