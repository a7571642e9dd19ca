package openpar.criteria;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Arg;
import openpar.scoring.Phrase.Text;
import org.jspecify.annotations.Nullable;

/** A table in a CSV file (RFC 4180, UTF-8, lines that begin with # skipped) whose lines and columns keep their place. */
public final class CsvFile {
    private final String name;
    private final List<FileFault> faults;
    private String title = "";
    private List<CsvLines.Line> said = List.of();

    public CsvFile(String name, List<FileFault> faults) {
        this.name = name;
        this.faults = faults;
    }

    /** The first line that begins with #, without the sign; empty when there is none. */
    public String title() {
        return title;
    }

    /** What the file says above its table; what cannot be read is written down as a fault. */
    SetHeading heading() {
        var heading = new HeadingLines();
        for (var line : said) {
            var word = line.cells().getFirst().text().substring(HeadingLines.SIGN.length()).strip();
            try {
                heading.take(word, line.cells().size() > 1 ? line.cells().get(1).text() : "");
            } catch (RuleFault fault) {
                faults.add(new FileFault(name, line.number(), line.cells().getLast().column(), fault.place(), fault.why()));
            }
        }
        return heading.heading();
    }

    /**
     * Hands over every line that has as many fields as the header; what cannot be read is written down as a fault.
     *
     * @param needed columns without which there is no table
     * @param repeatable columns that may occur more than once
     */
    public void read(byte[] content, List<String> needed, Set<String> repeatable, Consumer<CsvRow> rows) {
        var text = decoded(content);
        if (text == null) return;
        var lines = new CsvLines(text, this::fault);
        var header = lines.next();
        title = lines.title();
        said = lines.said();
        if (header == null) {
            fault(1, 1, "csv.empty", new Text(String.join(",", needed)));
            return;
        }
        var columns = columns(header, repeatable);
        if (!isWhole(header, columns, needed)) return;
        for (var line = lines.next(); line != null; line = lines.next())
            row(line, header.cells().size(), columns, rows);
    }

    private void row(CsvLines.Line line, int width, Map<String, List<Integer>> columns, Consumer<CsvRow> rows) {
        if (line.cells().size() == width) rows.accept(new CsvRow(name, line.number(), line.cells(), columns));
        else
            fault(
                    line.number(),
                    line.cells().get(Math.min(width, line.cells().size() - 1)).column(),
                    "csv.width",
                    new Amount(Fraction.of(line.cells().size())),
                    new Amount(Fraction.of(width)));
    }

    private Map<String, List<Integer>> columns(CsvLines.Line header, Set<String> repeatable) {
        var columns = new LinkedHashMap<String, List<Integer>>();
        for (var position = 0; position < header.cells().size(); position++) {
            var cell = header.cells().get(position);
            var column = Normalizer.normalize(cell.text().strip(), Normalizer.Form.NFC);
            var positions = columns.computeIfAbsent(column, _ -> new ArrayList<>());
            positions.add(position);
            if (positions.size() > 1 && !column.isEmpty() && !repeatable.contains(column))
                fault(header.number(), cell.column(), "csv.twice", new Text(column));
        }
        return columns;
    }

    private boolean isWhole(CsvLines.Line header, Map<String, List<Integer>> columns, List<String> needed) {
        var read = String.join(",", header.cells().stream().map(CsvCell::text).toList());
        var missing =
                needed.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty())
            fault(header.number(), 1, "csv.column", new Text(Json.shown(read)), new Text(String.join("”, “", missing)));
        return missing.isEmpty();
    }

    private @Nullable String decoded(byte[] content) {
        var start = content.length >= 3
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF
                ? 3
                : 0;
        var buffer = ByteBuffer.wrap(content, start, content.length - start);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException notText) {
            notUtf8(content, buffer.position());
            return null;
        }
    }

    private void notUtf8(byte[] content, int at) {
        var line = 1;
        var column = 1;
        for (var position = 0; position < at; position++) {
            line += content[position] == '\n' ? 1 : 0;
            column = content[position] == '\n' ? 1 : column + 1;
        }
        fault(line, column, "csv.utf8", new Text("0x%02X".formatted(content[Math.min(at, content.length - 1)])));
    }

    private void fault(int line, int column, String key, Arg... arguments) {
        faults.add(new FileFault(name, line, column, "", new Phrase("scoring." + key, List.of(arguments))));
    }
}
