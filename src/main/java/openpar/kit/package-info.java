/** Tools that know no business word: web, db, file, office, job. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package openpar.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
