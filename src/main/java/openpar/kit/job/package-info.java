/** Work beside the requests: checks of what is stored. */
@NullMarked
package openpar.kit.job;

import org.jspecify.annotations.NullMarked;
