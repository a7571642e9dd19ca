/** Papers written once and printed three ways: PDF, Word, spreadsheet; and tables as CSV. */
@NullMarked
package openpar.kit.office;

import org.jspecify.annotations.NullMarked;
