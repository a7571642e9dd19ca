/** What happened: the append-only, hash-chained journal. */
@ApplicationModule(allowedDependencies = {"kit"})
@NullMarked
package openpar.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
