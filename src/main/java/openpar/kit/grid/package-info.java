/** Files of an office (Word, spreadsheet, comma separated) opened as paragraphs and tables of text, or calmly refused. */
@NullMarked
package openpar.kit.grid;

import org.jspecify.annotations.NullMarked;
