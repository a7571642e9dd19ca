package openpar.kit.grid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Opens a file by what it is, not only by what it is called. */
public final class GridFile {
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_ROWS = 20_000;
    private static final int HEAD = 1_000;
    /** Spreadsheets end at 32,767 letters; a cell longer than this is no text of an annex. */
    private static final int LONGEST_CELL = 100_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    public sealed interface Opening {}

    /** @param struck how many words are crossed out and left out */
    public record Opened(List<Piece> pieces, int struck) implements Opening {}

    public record Closed(Refusal why) implements Opening {}

    private GridFile() {}

    public static Opening open(String name, byte[] content) {
        try {
            var opened = opened(ending(name), content);
            long rows = opened.pieces().stream()
                    .mapToLong(piece -> piece instanceof Piece.Grid grid ? grid.lines().size() : 0)
                    .sum();
            if (rows > MOST_ROWS) return new Closed(Refusal.TOO_MANY_ROWS);
            boolean isHuge = opened.pieces().stream().anyMatch(piece -> piece instanceof Piece.Grid grid && grid.lines().stream().flatMap(line -> line.cells().stream()).anyMatch(cell -> cell.text().length() > LONGEST_CELL));
            return isHuge ? new Closed(Refusal.TOO_LARGE) : opened;
        } catch (Refused refused) {
            return new Closed(refused.why());
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            return new Closed(Refusal.TOO_LARGE);
        }
    }

    /** The rows a file may have; reading stops there. */
    static void checkRows(int rows) {
        if (rows > MOST_ROWS) throw new Refused(Refusal.TOO_MANY_ROWS);
    }

    private static Opened opened(String ending, byte[] content) {
        if (content.length == 0) throw new Refused(Refusal.EMPTY);
        if (content.length > MOST_BYTES) throw new Refused(Refusal.TOO_LARGE);
        if (ending.matches("docm|xlsm|xlsb|dotm|xltm|xlam")) throw new Refused(Refusal.MACROS);
        if (begins(content, COMPOUND)) throw compound(content);
        return switch (ending) {
            case "docx" -> opened(OfficePackage.open(zip(content)).word());
            case "xlsx" -> opened(OfficePackage.open(zip(content)).sheets());
            case "csv", "txt", "tsv" -> new Opened(typed(text(content)), 0);
            case "doc", "xls" -> throw new Refused(Refusal.OTHER_CONTENT); // those of old are compounds
            default -> throw new Refused(Refusal.UNKNOWN_KIND);
        };
    }

    private static Opened opened(WordBody word) {
        return new Opened(typed(word.pieces()), word.struck());
    }

    private static Opened opened(SheetBook book) {
        return new Opened(typed(book.pieces()), book.struck());
    }

    private static List<Piece> typed(List<Piece> pieces) {
        return Typed.each(OldScript.modern(pieces), Typed::text);
    }

    static boolean isZip(byte[] content) {
        return begins(content, ZIP);
    }

    private static byte[] zip(byte[] content) {
        if (begins(content, ZIP)) return content;
        throw new Refused(looksLikeAnother(content) || isText(content) ? Refusal.OTHER_CONTENT : Refusal.DAMAGED);
    }

    private static boolean isText(byte[] content) {
        for (int i = 0; i < Math.min(content.length, HEAD); i++) if (content[i] >= 0 && content[i] < ' ' && content[i] != '\n' && content[i] != '\r' && content[i] != '\t') return false;
        return true;
    }

    private static boolean looksLikeAnother(byte[] content) {
        var head = new String(content, 0, Math.min(64, content.length), StandardCharsets.ISO_8859_1).strip();
        return head.startsWith("%PDF") || head.startsWith("{\\rtf") || head.startsWith("<") || head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8") || head.startsWith("Rar!") || head.startsWith("GIF8");
    }

    private static List<Piece> text(byte[] content) {
        if (begins(content, ZIP) || looksLikeAnother(content)) throw new Refused(Refusal.OTHER_CONTENT);
        return CommaText.read(content);
    }

    /** Word and Excel keep an encrypted file, and their formats before 2007, in the same kind of container, whatever the file is called. */
    private static Refused compound(byte[] content) {
        if (holds(content, "EncryptedPackage")) return new Refused(Refusal.PASSWORD);
        return new Refused(Refusal.OLD_FORMAT);
    }

    private static boolean holds(byte[] content, String stream) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static boolean begins(byte[] content, byte[] sign) {
        return content.length >= sign.length && java.util.Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
