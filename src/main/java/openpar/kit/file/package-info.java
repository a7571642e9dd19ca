/** Files by their content: kept whole or not at all, looked into before they are believed. */
@NullMarked
package openpar.kit.file;

import org.jspecify.annotations.NullMarked;
