package openpar.criteria;

/** One field and the character of its line where it begins. */
record CsvCell(String text, int column) {}
