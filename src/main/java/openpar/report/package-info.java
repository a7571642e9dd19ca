/** The paper: official documents and exports of results. */
@ApplicationModule(
        allowedDependencies = {"kit", "audit", "scoring", "agency", "account", "criteria", "campaign", "result"})
@NullMarked
package openpar.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
