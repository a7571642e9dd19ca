package openpar.kit.grid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts in the letters of the VNI-Windows fonts: a plain letter and, behind it, a Western letter drawn as its marks. */
final class VniScript {
    private static final Map<String, String> LETTERS = letters();
    /** Pairs that no word of any language holds, and letters that stand for others. */
    private static final Pattern ODD = Pattern.compile("(?i)[ae][ùøûõïâéèúüëêáàåãä]|o[ùøûõïâåä]|[uy][ùøûõï]|[ôö][ùøûõï]|(?<![\\p{L}])ñ|ö(?=[\\p{L}])", Pattern.UNICODE_CASE);
    private static final int ENOUGH = 6;

    private VniScript() {}

    private static Map<String, String> letters() {
        var letters = new HashMap<String, String>();
        add(letters, "aù á aø à aû ả aõ ã aï ạ aê ă aé ắ aè ằ aú ẳ aü ẵ aë ặ aâ â aá ấ aà ầ aå ẩ aã ẫ aä ậ");
        add(letters, "eù é eø è eû ẻ eõ ẽ eï ẹ eâ ê eá ế eà ề eå ể eã ễ eä ệ");
        add(letters, "où ó oø ò oû ỏ oõ õ oï ọ oâ ô oá ố oà ồ oå ổ oã ỗ oä ộ ô ơ ôù ớ ôø ờ ôû ở ôõ ỡ ôï ợ");
        add(letters, "uù ú uø ù uû ủ uõ ũ uï ụ ö ư öù ứ öø ừ öû ử öõ ữ öï ự yù ý yø ỳ yû ỷ yõ ỹ î ỵ æ ỉ ó ĩ ò ị ñ đ");
        return Map.copyOf(letters);
    }

    private static void add(Map<String, String> letters, String pairs) {
        var words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) letters.put(words[i], words[i + 1]);
    }

    static boolean isOf(String font) {
        return font.regionMatches(true, 0, "VNI-", 0, 4) || font.regionMatches(true, 0, "VNI ", 0, 4);
    }

    static boolean isIn(String text) {
        return ODD.matcher(text).results().limit(ENOUGH).count() == ENOUGH;
    }

    static boolean isOdd(String text) {
        return ODD.matcher(text).find();
    }

    static String read(String text) {
        var read = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = at + 1 < text.length() && letter(text, at, 2) != null ? 2 : 1;
            var letter = letter(text, at, length);
            read.append(letter == null ? text.substring(at, at + 1) : Character.isUpperCase(text.charAt(at)) ? letter.toUpperCase(Locale.ROOT) : letter);
            at += length;
        }
        return read.toString();
    }

    private static @org.jspecify.annotations.Nullable String letter(String text, int at, int length) {
        return LETTERS.get(text.substring(at, at + length).toLowerCase(Locale.ROOT));
    }
}
