package openpar.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import openpar.reading.Token.DayOfYear;
import openpar.reading.Token.Kind;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Cuts a clean text into tokens, in one pass. */
final class Tokens {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry(">=", "≥"),
            Map.entry("=>", "≥"),
            Map.entry("<=", "≤"),
            Map.entry("=<", "≤"),
            Map.entry("&gt;", ">"),
            Map.entry("&lt;", "<"),
            Map.entry("->", "→"),
            Map.entry("...", "…"));
    private static final Map<String, String> SAME_SIGN = Map.of(
            "−", "-", "*", "×", "·", "×", "∙", "×", "÷", "/", ":", ":", "•", "•", "⩾", "≥", "⩽", "≤", "％", "%");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        var tokens = new Tokens(text);
        while (tokens.at < text.length()) tokens.next();
        return List.copyOf(tokens.tokens);
    }

    private void next() {
        var sign = text.charAt(at);
        if (sign == '\n') take(Kind.BREAK, "\n", 1);
        else if (sign == ' ') at++;
        else if (Character.isDigit(sign)) numberOrDate();
        else if (isLetter(sign)) word();
        else sign();
    }

    private static boolean isLetter(char sign) {
        return Character.isLetter(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private void sign() {
        for (var length = 4; length >= 2; length--) {
            if (at + length > text.length()) continue;
            var key = SIGNS.get(text.substring(at, at + length));
            if (key != null) {
                take(Kind.SIGN, key, length);
                return;
            }
        }
        var one = text.substring(at, at + 1);
        var isBullet = one.equals("·") && (endsWith("đ") || endsWith("điểm") || endsWith(")"));
        var isSum = one.equals("+") && tokens.size() > 1 && endsWith(")") && tokens.get(tokens.size() - 2).isAny(Keys.of("điểm đ"));
        take(Kind.SIGN, isBullet || isSum ? "•" : SAME_SIGN.getOrDefault(one, one), 1);
    }

    private void take(Kind kind, String key, int length) {
        tokens.add(Token.of(kind, key, at, at + length, false));
        at += length;
    }

    private void word() {
        var start = at;
        while (at < text.length() && isLetter(text.charAt(at))) at++;
        var letters = at - start;
        while (at < text.length() && (isLetter(text.charAt(at)) || Character.isDigit(text.charAt(at)))) at++;
        at = start + Glued.first(text.substring(start, at), letters);
        var word = text.substring(start, at);
        var key = Spelling.key(word);
        if (key.equals("trăm") && endsWith("phần")) percent(start);
        else if (key.equals("điểm") && (!tokens.isEmpty() && tokens.getLast().isAny(NumberWords.NO_POINTS) || NumberWords.PLACE.matcher(text).region(at, Math.min(text.length(), at + 12)).lookingAt())) tokens.add(Token.of(Kind.WORD, "điểm_", start, at, false));
        else tokens.add(Token.of(Kind.WORD, key, start, at, Character.isUpperCase(word.charAt(0)) && !isShouted(start)));
    }

    /** In "ĐƯỢC ĐIỂM TỐI ĐA" no letter begins a sentence: the word before it is all capitals too. */
    private boolean isShouted(int start) {
        if (start == 0 || tokens.isEmpty() || !tokens.getLast().isWord() || text.charAt(start - 1) != ' ') return false;
        var before = text.substring(tokens.getLast().start(), tokens.getLast().end());
        return before.length() > 1 && before.equals(before.toUpperCase(java.util.Locale.ROOT)) && at - start > 1 && Character.isUpperCase(text.charAt(start + 1));
    }

    /** "phần trăm" and "điểm phần trăm" are %, so that "5 điểm phần trăm" is no number of points. */
    private void percent(int start) {
        var first = tokens.removeLast().start();
        if (endsWith("điểm")) first = tokens.removeLast().start();
        tokens.add(Token.of(Kind.SIGN, "%", first, at, false));
    }

    private boolean endsWith(String key) {
        return !tokens.isEmpty() && tokens.getLast().is(key);
    }

    private void numberOrDate() {
        var start = at;
        var day = date();
        if (day != null) {
            tokens.add(new Token(Kind.DATE, text.substring(start, at), start, at, false, null, day));
            return;
        }
        if (document() || hour()) return;
        digits();
        while (at + 1 < text.length() && isPoint(text.charAt(at)) && Character.isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (text.substring(start, at).equals("766") && !tokens.isEmpty() && tokens.getLast().isAny(NumberWords.BEFORE_766)) {
            tokens.add(Token.of(Kind.WORD, "766", start, at, false));
            return;
        }
        var value = NumberWords.value(text.substring(start, at));
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), start, at, false, value, null));
    }

    /** "766/QĐ-TTg", "63/2010/NĐ-CP" name a document and count nothing. */
    private boolean document() {
        var matcher = NumberWords.DOCUMENT.matcher(text).region(at, Math.min(text.length(), at + 60));
        if (!matcher.lookingAt()) return false;
        tokens.add(Token.of(Kind.WORD, matcher.group().toLowerCase(java.util.Locale.ROOT), at, matcher.end(), false));
        at = matcher.end();
        return true;
    }

    /** "16h30" and "17h" tell the hour of a day. */
    private boolean hour() {
        var matcher = NumberWords.HOUR.matcher(text).region(at, Math.min(text.length(), at + 8));
        if (!matcher.lookingAt()) return false;
        tokens.add(Token.of(Kind.WORD, "giờ", at, matcher.end(), false));
        at = matcher.end();
        return true;
    }

    private static boolean isPoint(char sign) {
        return sign == ',' || sign == '.';
    }

    private void digits() {
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
    }

    /** 31/01/2026, 31-01-2026, 31.01.2026; and 15/12 after "ngày". */
    private @Nullable DayOfYear date() {
        var matcher = NumberWords.DATE.matcher(text).region(at, Math.min(text.length(), at + 14));
        if (!matcher.lookingAt()) return null;
        var year = matcher.group("year");
        if (year == null && !endsWith("ngày")) return null;
        var month = Integer.parseInt(matcher.group("month"));
        var day = Integer.parseInt(matcher.group("day"));
        if (month < 1 || month > 12 || day < 1 || day > 31) return null;
        at = matcher.end();
        return new DayOfYear(day, month, year == null ? null : Integer.valueOf(year));
    }

    /** Numbers as people type them. */
    static final class NumberWords {
        static final java.util.regex.Pattern DATE = java.util.regex.Pattern.compile(
                "(?<day>\\d{1,2}) ?(?<sep>[/.-]) ?(?<month>\\d{1,2})(?: ?\\k<sep> ?(?<year>\\d{4}))?(?![\\d/])");

        static final java.util.regex.Pattern HOUR = java.util.regex.Pattern.compile("\\d{1,2}[hHgG](?:\\d{2})?(?![\\p{L}\\d])");
        static final java.util.regex.Pattern DOCUMENT = java.util.regex.Pattern.compile(
                "\\d{1,6} ?/ ?(?:\\d{4} ?/ ?\\p{Lu}{2,}\\d*(?:-\\p{L}[\\p{L}\\d]*)*|\\p{Lu}{2,}(?:-\\p{L}[\\p{L}\\d]*)+)(?![\\p{L}\\d])");

        /** "điểm nóng", "điểm trường" are places. */
        static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile(" (?:nóng|đen|trường|bưu|du lịch|dân cư|tập kết|giao dịch)(?!\\p{L})");

        /** "thời điểm", "kiểm điểm" are words of their own. */
        static final java.util.Set<String> NO_POINTS = Keys.of("thời địa trọng quan đặc thí ưu khuyết nhược kiểm cao yếu luận tâm dứt tiêu");

        /** The decision that the index is called by. */
        static final java.util.Set<String> BEFORE_766 = Keys.of("số điểm định qđ");

        private NumberWords() {}

        /** The comma is decimal; dots before groups of exactly three digits part thousands, any other is decimal. */
        static Fraction value(String text) {
            if (text.length() > 40) return Fraction.ZERO;
            var isGrouped = text.matches("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
            var plain = isGrouped ? text.replace(".", "") : text;
            var parts = plain.split("[.,]", -1);
            var number = parts.length == 1
                    ? parts[0]
                    : String.join("", List.of(parts).subList(0, parts.length - 1)) + "." + parts[parts.length - 1];
            return Fraction.fromDecimal(new BigDecimal(number));
        }
    }
}
