package openpar.cli;

import openpar.scoring.Fraction;

/** A CSV table being written: quotes only where RFC 4180 asks for them. */
final class CsvText {
    private final StringBuilder text = new StringBuilder();

    CsvText line(String... fields) {
        for (var position = 0; position < fields.length; position++) {
            if (position > 0) text.append(',');
            field(fields[position]);
        }
        text.append('\n');
        return this;
    }

    private void field(String field) {
        var isPlain =
                field.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r')
                        && !field.startsWith("#")
                        && field.equals(field.strip());
        text.append(isPlain ? field : "\"" + field.replace("\"", "\"\"") + "\"");
    }

    static String decimal(Fraction value, int places) {
        return value.toDecimal(places).toPlainString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
