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
    private static final Pattern GARBLED = Pattern.compile("á[º»]|Ä[\u0091\u2018]|Æ[°¡]|Ã[\u0080-\u00BF]");
    /** Signs below 0x100 that stand in texts of today. */
    private static final String OWN = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ\u00A0\u00AD§°±²³·«»×÷¼½¾®©";

    private static final int ENOUGH = 6;
    private static final int STRANGE = 20;

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
            if (at >= 0 && !isSign(text, i)) read.setCharAt(i, LETTERS.charAt(at));
        }
        return isCapitals(text) ? read.toString().toUpperCase(Locale.ROOT) : read.toString();
    }

    /** No word is ì or ữ alone: between numbers they are the signs they look like. */
    private static boolean isSign(String text, int at) {
        if (text.charAt(at) != '×' && text.charAt(at) != '÷') return false;
        boolean isBefore = at > 0 && Character.isLetter(text.charAt(at - 1));
        return !isBefore && (at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1)));
    }

    /** Only a font can tell small marked letters from capitals; the plain letters beside them tell too. */
    private static boolean isCapitals(String text) {
        var plain = text.replaceAll("[^A-Za-z]", "");
        return plain.length() >= 4 && plain.equals(plain.toUpperCase(Locale.ROOT));
    }

    static boolean isIn(String text) {
        return ODD.matcher(text).results().limit(ENOUGH).count() == ENOUGH && !MODERN.matcher(text).find();
    }

    /** The same pieces in letters of today, where most of the file is kept in old ones; what cannot be told apart for sure is refused. */
    static List<Piece> modern(List<Piece> pieces) {
        var all = new StringBuilder();
        boolean hasModern = false;
        for (var piece : pieces)
            for (var text : texts(piece)) {
                boolean isModern = MODERN.matcher(text).find();
                hasModern |= isModern;
                if (!isModern) all.append(text).append('\n');
            }
        var old = all.toString();
        if (old.chars().noneMatch(c -> c >= 0x80)) return pieces;
        if (isGarbled(old)) throw new Refused(Refusal.ENCODING);
        if (isIn(old)) return Typed.each(pieces, OldScript::read);
        boolean isMixed = hasModern;
        if (VniScript.isIn(old)) return Typed.each(pieces, text -> MODERN.matcher(text).find() || isMixed && !VniScript.isOdd(text) ? text : VniScript.read(text));
        if (!hasModern && isStrange(old)) throw new Refused(Refusal.OLD_LETTERS);
        return pieces;
    }

    /** Bytes of UTF-8 read one by one. */
    private static boolean isGarbled(String text) {
        return GARBLED.matcher(text).results().limit(ENOUGH).count() == ENOUGH;
    }

    /** Letters that Vietnamese does not have, and none of those that only Vietnamese has: VISCII, VPS or VietWare. */
    private static boolean isStrange(String text) {
        long strange = text.chars().filter(c -> c >= 0x80 && c < 0x100 && OWN.indexOf(c) < 0).count();
        return strange >= STRANGE && strange * 50 > text.chars().filter(Character::isLetter).count();
    }

    private static List<String> texts(Piece piece) {
        return switch (piece) {
            case Piece.Paragraph(var text) -> List.of(text);
            case Piece.Grid grid -> grid.lines().stream().flatMap(line -> line.cells().stream()).map(Piece.Cell::text).toList();
        };
    }
}
