package openpar.cli;

import java.io.PrintStream;
import openpar.scoring.Fraction;

/** A CSV table being written: quotes only where RFC 4180 asks for them. */
final class CsvText {
    private final PrintStream out;

    CsvText(PrintStream out, String... header) {
        this.out = out;
        line(header);
    }

    void line(String... fields) {
        var text = new StringBuilder();
        for (var position = 0; position < fields.length; position++) {
            if (position > 0) text.append(',');
            text.append(quoted(fields[position]));
        }
        out.append(text.append('\n'));
    }

    private static String quoted(String field) {
        var isPlain = field.indexOf(',') < 0
                && field.indexOf('"') < 0
                && field.indexOf('\n') < 0
                && field.indexOf('\r') < 0
                && !field.startsWith("#")
                && !field.startsWith(" ")
                && !field.endsWith(" ");
        return isPlain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    static String decimal(Fraction value, int places) {
        return value.toDecimal(places).toPlainString();
    }
}
