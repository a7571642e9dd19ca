/** The public page and open data: frozen results, by decision, readable without an account. */
@ApplicationModule(
        allowedDependencies = {"kit", "audit", "agency", "account", "criteria", "scoring", "campaign", "result"})
@NullMarked
package openpar.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
