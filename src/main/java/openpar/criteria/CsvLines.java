package openpar.criteria;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Phrase.Arg;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;

/** Cuts a text into lines of fields; a quoted field may hold commas, quotes written twice, and line breaks. */
final class CsvLines {
    record Line(int number, List<CsvCell> cells) {}

    private record Opened(int at, int line, int lineStart) {}

    interface Faults {
        void add(int line, int column, String key, Arg... arguments);
    }

    private final String text;
    private final Faults faults;
    private final List<Line> said = new ArrayList<>();
    private String title = "";
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean isBroken;

    CsvLines(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    String title() {
        return title;
    }

    /** The lines so far that begin with {@code #@}: told above the table, not rows of it. */
    List<Line> said() {
        return said;
    }

    /** The next line that is neither empty, a comment nor broken; null at the end. */
    @Nullable
    Line next() {
        while (at < text.length()) {
            if (text.startsWith(HeadingLines.SIGN, at)) told();
            else if (text.charAt(at) == '#') comment();
            else if (isBlank()) skipLine();
            else {
                var number = line;
                isBroken = false;
                var cells = cells();
                if (!isBroken) return new Line(number, cells);
            }
        }
        return null;
    }

    private void told() {
        var number = line;
        isBroken = false;
        var cells = cells();
        if (!isBroken) said.add(new Line(number, cells));
    }

    private void comment() {
        var start = at + 1;
        var end = lineEnd();
        if (title.isEmpty()) title = text.substring(start, end).strip();
        skipLine();
    }

    private boolean isBlank() {
        return text.substring(at, lineEnd()).isBlank();
    }

    private int lineEnd() {
        var end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        return end;
    }

    private void skipLine() {
        at = lineEnd();
        lineBreak();
    }

    private List<CsvCell> cells() {
        var cells = new ArrayList<CsvCell>();
        while (true) {
            var column = at - lineStart + 1;
            cells.add(new CsvCell(isAt('"') ? quoted() : plain(), column));
            if (isBroken || !isAt(',')) break;
            at++;
        }
        if (!isBroken) lineBreak();
        return cells;
    }

    private String plain() {
        var start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return text.substring(start, at);
    }

    private String quoted() {
        var opened = new Opened(at, line, lineStart);
        var field = new StringBuilder();
        at++;
        while (at < text.length()) {
            var letter = text.charAt(at);
            if (letter == '"' && !isAt(at + 1, '"')) return closed(field, opened);
            if (letter == '"') at++;
            field.append(letter);
            if (letter == '\n' || (letter == '\r' && !isAt(at + 1, '\n'))) newLine(at + 1);
            at++;
        }
        unclosed(opened);
        return "";
    }

    private String closed(StringBuilder field, Opened opened) {
        at++;
        if (at == text.length() || isAt(',') || isAt('\n') || isAt('\r')) return field.toString();
        if (line > opened.line()) unclosed(opened);
        else {
            broken(line, at - lineStart + 1, "csv.after_quote", new Text(text.substring(at, at + 1)));
            skipLine();
        }
        return "";
    }

    /** Reading goes on with the line after the one where the quote was opened. */
    private void unclosed(Opened opened) {
        at = opened.at();
        line = opened.line();
        lineStart = opened.lineStart();
        broken(line, at - lineStart + 1, "csv.unclosed");
        skipLine();
    }

    private void broken(int brokenLine, int column, String key, Arg... arguments) {
        isBroken = true;
        faults.add(brokenLine, column, key, arguments);
    }

    private void lineBreak() {
        if (isAt('\r')) at++;
        if (isAt('\n')) at++;
        newLine(at);
    }

    private void newLine(int start) {
        line++;
        lineStart = start;
    }

    private boolean isAt(char letter) {
        return isAt(at, letter);
    }

    private boolean isAt(int position, char letter) {
        return position < text.length() && text.charAt(position) == letter;
    }
}
