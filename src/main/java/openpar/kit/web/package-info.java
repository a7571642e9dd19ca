/** Pages as functions of records, who may enter, and what every page shows around its content. */
@NullMarked
package openpar.kit.web;

import org.jspecify.annotations.NullMarked;
