/** The database: embedded by default, external by setting. */
@NullMarked
package openpar.kit.db;

import org.jspecify.annotations.NullMarked;
