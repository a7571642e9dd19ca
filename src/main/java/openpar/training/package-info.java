/** Who learns: classes, materials, practice campaigns, guides. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "agency", "account", "campaign"})
@NullMarked
package openpar.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
