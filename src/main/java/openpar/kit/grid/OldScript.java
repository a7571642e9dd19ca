package openpar.kit.grid;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts in the letters of TCVN 5712 (the fonts whose names begin with .Vn), which old files keep in the places of Western signs. */
final class OldScript {
    private static final String PLACES =
            "¡¢£¤¥¦§¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ";
    private static final String LETTERS =
            "ĂÂÊÔƠƯĐáàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ";
    /** Signs no word of any language holds. */
    private static final Pattern ODD = Pattern.compile("(?<=\\p{L})[¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾]|[¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾](?=\\p{L})");
    private static final Pattern MODERN = Pattern.compile("[\\u0100-\\u1EFF]");
    private static final int ENOUGH = 6;

    private OldScript() {}

    static boolean isOf(String font) {
        return font.startsWith(".Vn");
    }

    /** @param font one ending in H draws every letter as a capital */
    static String read(String text, String font) {
        var read = read(text);
        return font.endsWith("H") ? read.toUpperCase(Locale.ROOT) : read;
    }

    static String read(String text) {
        if (MODERN.matcher(text).find()) return text;
        var read = new StringBuilder(text);
        for (int i = 0; i < read.length(); i++) {
            int at = PLACES.indexOf(read.charAt(i));
            if (at >= 0) read.setCharAt(i, LETTERS.charAt(at));
        }
        return isCapitals(text) ? read.toString().toUpperCase(Locale.ROOT) : read.toString();
    }

    /** Only a font can tell small marked letters from capitals; the plain letters beside them tell too. */
    private static boolean isCapitals(String text) {
        var plain = text.replaceAll("[^A-Za-z]", "");
        return plain.length() >= 4 && plain.equals(plain.toUpperCase(Locale.ROOT));
    }

    static boolean isIn(String text) {
        return ODD.matcher(text).results().limit(ENOUGH).count() == ENOUGH && !MODERN.matcher(text).find();
    }

    /** The same pieces in letters of today, where most of the file is kept in the old ones. */
    static List<Piece> modern(List<Piece> pieces) {
        var all = new StringBuilder();
        pieces.forEach(piece -> texts(piece).forEach(text -> all.append(MODERN.matcher(text).find() ? "" : text).append('\n')));
        return isIn(all.toString()) ? Typed.each(pieces, OldScript::read) : pieces;
    }

    private static List<String> texts(Piece piece) {
        return switch (piece) {
            case Piece.Paragraph(var text) -> List.of(text);
            case Piece.Grid grid -> grid.lines().stream().flatMap(line -> line.cells().stream()).map(Piece.Cell::text).toList();
        };
    }
}
