package openpar.criteria;

import openpar.scoring.Phrase;

/**
 * One thing wrong in a file that came from outside.
 *
 * @param line as an editor counts, comment lines included
 * @param column the character where the field begins, from 1
 * @param field the name of the column of the table, empty for the line as a whole
 * @param why what was read and what was expected
 */
public record FileFault(String file, int line, int column, String field, Phrase why) {}
