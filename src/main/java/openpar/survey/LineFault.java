package openpar.survey;

import java.util.List;

/**
 * What is wrong at one place of a table.
 *
 * @param line as people count them; 0: the file as a whole
 * @param column its name in the table; "" where the whole line is meant
 * @param read what stands there
 * @param key message key survey.fault.{key}: what was expected
 */
public record LineFault(int line, String column, String read, String key, List<String> arguments) {}
