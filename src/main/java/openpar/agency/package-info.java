/** Who is assessed: agencies, their kinds, tree, groups and lineage through mergers. */
@ApplicationModule(allowedDependencies = {"kit", "audit"})
@NullMarked
package openpar.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
