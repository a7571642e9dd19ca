package openpar.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A table file, CSV or XLSX, line by line as people count them. */
record Grid(List<Line> lines) {
    private static final int MOST_LINES = 400_000;

    record Line(int number, List<Cell> cells) {
        Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : Cell.NONE;
        }

        boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /** Empty: neither a workbook nor a text in UTF-8 or UTF-16. */
    static Optional<Grid> read(byte[] content) {
        try {
            if (content.length > 3 && content[0] == 'P' && content[1] == 'K') {
                return Optional.of(workbook(content));
            }
            return text(content).map(Grid::csv);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Grid workbook(byte[] content) throws IOException {
        var lines = new ArrayList<Line>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            rows.limit(MOST_LINES).forEach(row -> lines.add(line(row)));
        }
        return new Grid(lines);
    }

    private static Line line(Row row) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getOptionalCell(i).orElse(null)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.NONE;
        }
        if (cell.getType() == CellType.NUMBER) {
            return new Cell.Amount(cell.asNumber());
        }
        if (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal value) {
            return new Cell.Amount(value);
        }
        return words(cell.getText());
    }

    /** Excel in Vietnam writes semicolons, others commas; a table copied from a sheet has tabs. */
    private static Grid csv(String text) {
        var lines = new ArrayList<Line>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            int line = 1;
            for (var row : parser) {
                if (lines.size() == MOST_LINES) {
                    break;
                }
                lines.add(new Line(line, row.stream().map(Grid::words).toList()));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Grid(lines);
    }

    private static char delimiter(String text) {
        String head = text.lines()
                .filter(l -> Columns.headed(l.split("[;,\t]", -1)))
                .findFirst()
                .orElse(text.lines().findFirst().orElse(""));
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = count(head, c) > count(head, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static Optional<String> text(byte[] content) {
        Charset charset = StandardCharsets.UTF_8;
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
        } else if (content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return bare.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(bare);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Cell words(String text) {
        return new Cell.Words(Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip());
    }
}
