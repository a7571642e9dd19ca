package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of agencies in words: "Đối với phường:", "* Sở:", "Khối xã, phường:". */
final class Kinds {
    private static final String KIND =
            "(phường|xã|đặc khu|thị trấn|sở|ban quản lý khu kinh tế|ban quản lý <..>|thanh tra tỉnh|văn phòng ubnd tỉnh|văn phòng hđnd tỉnh|ban|ngành|ubnd cấp xã|ubnd các xã|ubnd các phường|cấp sở|ubnd xã|ubnd phường|cấp xã|cấp tỉnh|cấp huyện|ubnd cấp huyện|huyện|thành phố|thị xã|đơn vị sự nghiệp|khóm|ấp|thôn|tổ dân phố|ubnd đặc khu)";
    private static final Saying HEAD = Saying.of("(đối với|khu vực|khối|với|riêng|tại|ở|còn|áp dụng cho|áp dụng đối với)? (các)? (khối|nhóm|đơn vị là|cơ quan là)? (các)? " + KIND);
    private static final Saying QUALIFIED = Saying.of("(đối với|với|riêng) (các|những|nhóm)? (cơ quan|đơn vị|địa phương|xã|phường|sở|ubnd|huyện) <..> :");
    private static final Saying NEXT = Saying.of("(,|và|;|, và|hoặc|, các|/) (các|đối với)? " + KIND);
    private static final Saying LED = Saying.of("đối với | khu vực | với | ở | tại | khối | riêng");
    private static final Set<String> BREAKS = Keys.of(". ; : - + × • )");

    private Kinds() {}

    /** The kinds of one header and where its words end. */
    record Head(List<String> kinds, int end) {}

    /** "Đối với phường:" here, the colon included. */
    static @Nullable Head head(String source, List<Token> words, int at) {
        var head = list(source, words, at);
        var named = qualified(source, words, at);
        if (named != null && (head == null || !words.get(head.end()).is(":"))) return named;
        if (head != null && head.end() < words.size() && LED.at(words, at) != null && isBegun(words, head.end())) {
            var skipped = words.get(head.end()).is(",") ? 1 : 0;
            return new Head(head.kinds(), head.end() + skipped);
        }
        var isPlain = head != null && head.end() < words.size() && words.get(head.end()).is(":");
        return isPlain && head != null ? new Head(head.kinds(), head.end() + 1) : null;
    }

    /** "Xã, phường có từ 05 …", "đặc khu đạt …". */
    static @Nullable Head unled(String source, List<Token> words, int at) {
        var head = list(source, words, at);
        return head != null && head.end() < words.size() && words.get(head.end()).isAny(Keys.of("từ đạt ≥ dưới có")) ? head : null;
    }

    /** "Đối với cơ quan có đơn vị trực thuộc: …". */
    private static @Nullable Head qualified(String source, List<Token> words, int at) {
        var match = QUALIFIED.at(words, at);
        if (match == null || match.end() >= words.size() || Amounts.at(words, match.end()) != null) return null;
        var from = at;
        while (!words.get(from).isAny(Keys.of("cơ đơn địa xã phường sở ubnd huyện nhóm")) || words.get(from).is("nhóm") && words.get(from + 1).is("đơn")) from++;
        return new Head(List.of(Words.text(source, words.subList(from, match.end() - 1)).toLowerCase(java.util.Locale.ROOT)), match.end());
    }

    /** "Đối với phường từ 90% …", "Với xã, đạt …". */
    private static boolean isBegun(List<Token> words, int at) {
        var next = words.get(at).is(",") ? at + 1 : at;
        return next < words.size() && words.get(next).isAny(Keys.of("từ đạt ≥ < ≤ > dưới trên có điểm"));
    }

    /** "phường, thị trấn" here. */
    static @Nullable Head list(String source, List<Token> words, int at) {
        var match = HEAD.at(words, at);
        if (match == null) return null;
        var kinds = new ArrayList<String>();
        var start = kindStart(words, at, match.end());
        kinds.add(kind(source, words, start, match.end()));
        var end = match.end();
        for (var next = NEXT.at(words, end); next != null; next = NEXT.at(words, end)) {
            kinds.add(kind(source, words, kindStart(words, end, next.end()), next.end()));
            end = next.end();
        }
        return new Head(List.copyOf(kinds), end);
    }

    private static int kindStart(List<Token> words, int from, int to) {
        var at = from;
        while (at < to - 1 && words.get(at).isAny(Keys.of("đối với khu vực khối riêng tại ở còn áp dụng cho các nhóm đơn vị là cơ quan , và ; hoặc /")) && !isUnit(words, at)) at++;
        return at;
    }

    private static boolean isUnit(List<Token> words, int at) {
        return words.get(at).is("đơn") && at + 2 < words.size() && words.get(at + 2).is("sự");
    }

    private static String kind(String source, List<Token> words, int from, int to) {
        var key = Words.text(source, words.subList(from, to)).toLowerCase(java.util.Locale.ROOT);
        return switch (key) {
            case "ubnd cấp xã", "cấp xã", "ubnd xã", "ubnd các xã" -> "xã";
            case "ubnd các phường" -> "phường";
            case "cấp sở" -> "sở";
            case "cấp tỉnh" -> "tỉnh";
            case "cấp huyện", "ubnd cấp huyện" -> "huyện";
            case "ubnd phường" -> "phường";
            case "ubnd đặc khu" -> "đặc khu";
            case "văn phòng ubnd tỉnh" -> "văn phòng UBND tỉnh";
            case "văn phòng hđnd tỉnh" -> "văn phòng HĐND tỉnh";
            default -> key;
        };
    }

    /** A header may stand at the beginning and after signs that part sentences. */
    static boolean mayBegin(List<Token> words, int at) {
        return at == 0 || words.get(at - 1).kind() == Token.Kind.BREAK || words.get(at - 1).isAny(BREAKS);
    }
}
