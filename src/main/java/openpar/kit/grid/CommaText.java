package openpar.kit.grid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Comma separated values: commas, semicolons or tabs between them, quotes around what holds those or a line break. */
final class CommaText {
    private final String text;
    private final char separator;
    private final int lastQuote;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece.Line> lines = new ArrayList<>();
    private final List<Piece.Cell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int number = 1;

    private CommaText(String text) {
        this.text = text;
        this.separator = separator(text);
        this.lastQuote = text.lastIndexOf('"');
    }

    static List<Piece> read(byte[] content) {
        var text = decoded(content);
        if (text.indexOf('\0') >= 0) throw new Refused(Refusal.OTHER_CONTENT);
        if (text.isBlank()) throw new Refused(Refusal.EMPTY);
        return new CommaText(text).pieces();
    }

    private static String decoded(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        if (isWide(content, 1)) return new String(content, StandardCharsets.UTF_16LE);
        if (isWide(content, 0)) return new String(content, StandardCharsets.UTF_16BE);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return windows(content);
        }
    }

    /** Two bytes for a letter, without the mark that says so. */
    private static boolean isWide(byte[] content, int first) {
        int noughts = 0;
        for (int i = first; i < Math.min(content.length, 400); i += 2) if (content[i] == 0) noughts++;
        return content.length % 2 == 0 && noughts > Math.min(content.length, 400) / 5;
    }

    /** What Vietnamese spreadsheets on Windows call CSV. */
    private static String windows(byte[] content) {
        var old = new String(content, StandardCharsets.ISO_8859_1);
        if (OldScript.isIn(old) || VniScript.isIn(old)) return old;
        if (!Charset.isSupported("windows-1258")) throw new Refused(Refusal.ENCODING);
        var text = new String(content, Charset.forName("windows-1258"));
        if (text.chars().anyMatch(c -> c == 0xFFFD || (c < ' ' && c != '\t' && c != '\n' && c != '\r'))) throw new Refused(Refusal.ENCODING);
        return text;
    }

    /** The sign that occurs most often in the first lines that hold any. */
    private static char separator(String text) {
        var head = text.substring(0, Math.min(text.length(), 4000)).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char sign : new char[] {';', '\t'})
            if (count(head, sign) > count(head, best)) best = sign;
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private List<Piece> pieces() {
        int at = 0;
        while (at < text.length()) at = line(at);
        if (!lines.isEmpty()) pieces.add(new Piece.Grid("", false, lines));
        return pieces;
    }

    private int line(int from) {
        if (text.startsWith("# ", from)) return comment(from);
        int started = number;
        int at = from;
        boolean isOpen = true;
        while (isOpen) {
            at = value(at);
            cells.add(new Piece.Cell(cells.size(), 1, false, cell.toString(), null, false));
            cell.setLength(0);
            isOpen = at < text.length() && text.charAt(at) == separator;
            if (isOpen) at++;
        }
        if (cells.stream().anyMatch(c -> !c.text().isBlank())) lines.add(new Piece.Line(started, cells));
        cells.clear();
        GridFile.checkRows(lines.size());
        return ended(at);
    }

    private int comment(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        pieces.add(new Piece.Paragraph(text.substring(from + 1, end).strip()));
        return ended(end);
    }

    private int ended(int at) {
        int next = at;
        if (next < text.length() && text.charAt(next) == '\r') next++;
        if (next < text.length() && text.charAt(next) == '\n') next++;
        number++;
        return next;
    }

    private int value(int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '"' && isClosed(at + 1)) at = quoted(at + 1);
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r')
            cell.append(text.charAt(at++));
        return at;
    }

    /** A quote that nothing closes is a sign like others, or it would swallow the rest. */
    private boolean isClosed(int from) {
        if (from > lastQuote) return false;
        int at = text.indexOf('"', from);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') at = text.indexOf('"', at + 2);
        return at >= 0;
    }

    private int quoted(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') return at;
                at++;
            }
            if (c == '\n') number++;
            cell.append(c);
        }
        return at;
    }
}
