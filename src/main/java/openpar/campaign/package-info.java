/** When and for whom: one year's campaign, its frozen participants, phases, deadlines, extensions. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "agency", "account", "criteria", "scoring"})
@NullMarked
package openpar.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
