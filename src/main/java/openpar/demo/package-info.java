/** The demo province and the nation for benches: believable people and figures at every stage. The only room that writes every room's tables. */
@ApplicationModule
@NullMarked
package openpar.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
