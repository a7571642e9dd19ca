package openpar.kit.grid;

import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;

/** Texts as typed, in composed letters and with one kind of blank; line breaks stay. */
final class Typed {
    private static final int WIDE = 0xFEE0;

    private Typed() {}

    /** The pieces with every text in them changed. */
    static List<Piece> each(List<Piece> pieces, UnaryOperator<String> change) {
        return pieces.stream().<Piece>map(piece -> switch (piece) {
            case Piece.Paragraph(var text) -> new Piece.Paragraph(change.apply(text).strip());
            case Piece.Grid grid -> new Piece.Grid(change.apply(grid.name()), grid.isSheet(), grid.lines().stream().map(line -> each(line, change)).toList());
        }).toList();
    }

    private static Piece.Line each(Piece.Line line, UnaryOperator<String> change) {
        return new Piece.Line(line.number(), line.cells().stream()
                .map(cell -> new Piece.Cell(cell.column(), cell.width(), cell.isBelow(), change.apply(cell.text()), cell.number(), cell.isBold()))
                .toList());
    }

    static String text(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.chars().noneMatch(Typed::isOdd)) return composed;
        var plain = new StringBuilder(composed.length());
        for (char c : composed.toCharArray()) {
            if (isUnseen(c)) continue;
            plain.append(isBlank(c) ? ' ' : isWide(c) ? (char) (c - WIDE) : c);
        }
        return plain.toString();
    }

    private static boolean isOdd(int c) {
        return c >= 0x80 && (isUnseen(c) || isBlank(c) || isWide(c));
    }

    /** The forms of letters and digits as wide as Chinese signs. */
    private static boolean isWide(int c) {
        return c >= 0xFF01 && c <= 0xFF5E;
    }

    private static boolean isBlank(int c) {
        return c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    private static boolean isUnseen(int c) {
        return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c == 0x2060 || c == 0xFEFF || c == 0xAD;
    }
}
