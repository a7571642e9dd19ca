/** Who may enter: people, roles within a subtree, sessions, second factor. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "agency"})
@NullMarked
package openpar.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
