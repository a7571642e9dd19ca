/** Proof: documents with number, date and issuer, files, checksums, signatures, links. */
@ApplicationModule(allowedDependencies = {"kit", "audit", "agency", "account"})
@NullMarked
package openpar.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
