package openpar.annex;

import java.util.List;
import java.util.regex.Pattern;

/** The title of an annex and the decision it belongs to, from what stands before its first table. */
record Titles(String title, String legalBasis) {
    private static final Pattern DECISION = Pattern.compile(
            "((?:Quyết định|Nghị quyết|Thông tư|Thông báo|Kế hoạch|Hướng dẫn|Công văn|Văn bản|Chỉ thị|Quy định|Quy chế|Đề án|Chương trình|Tờ trình|Báo cáo|Nghị định)(?:\\s+số)?:?\\s*[^\\s,;()]{0,30}\\s*,?\\s*ngày\\s*[^,;()]{0,40}?(?:năm\\s*\\d{4}|/\\s*\\d{4}|năm)\\s*(?:của\\s+[^;()\\n]{2,120})?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Where the day is left open or not printed, the number with its signs is enough. */
    private static final Pattern NUMBERED_DECISION = Pattern.compile(
            "((?:Quyết định|Nghị quyết|Thông tư|Thông báo|Kế hoạch|Hướng dẫn|Công văn|Văn bản|QĐ)\\s*(?:số)?\\s*:?\\s*\\d{1,6}\\s?/\\s?(?:\\d{4}/)?[A-ZĐ]{2,8}(?:-[\\p{Lu}\\d]{2,12})*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String SUBJECT = ".*\\b(bo tieu chi|bo chi so|tieu chi|chi so|tieu chuan|thang diem|bang diem|bang cham|bang tieu chi|cham diem|danh gia|phieu)\\b.*";
    /** "Phụ lục II: …" with the title behind it. */
    private static final Pattern NUMBERED = Pattern.compile("^\\s*phụ lục\\s*(?:số\\s*)?[\\dIVX]{0,4}\\s*[:.\\-–]\\s*(?=\\S)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST = 400;

    static Titles of(List<String> before) {
        return new Titles(title(before), legalBasis(before));
    }

    private static String legalBasis(List<String> before) {
        var dated = legalBasis(before, DECISION);
        return dated.isEmpty() ? legalBasis(before, NUMBERED_DECISION) : dated;
    }

    private static String legalBasis(List<String> before, Pattern decision) {
        var attached = "";
        var named = "";
        for (var line : before) {
            var matcher = decision.matcher(line);
            if (!matcher.find()) continue;
            var found = Plain.line(matcher.group(1)).replaceAll("[\\s.,;:/]+$", "");
            boolean isAttached = Role.has(Plain.words(line), "kem theo|ban hanh theo|dinh kem");
            if (isAttached) attached = found;
            else if (named.isEmpty() && !Plain.words(line).startsWith("can cu")) named = found;
        }
        return attached.isEmpty() ? named : attached;
    }

    /** The lines that name the subject, up to the brackets that name the decision. */
    private static String title(List<String> texts) {
        var before = texts.stream().map(text -> NUMBERED.matcher(text).replaceFirst("")).toList();
        int at = -1;
        for (int i = 0; i < before.size(); i++) {
            var words = Plain.words(before.get(i));
            if (!words.matches(SUBJECT) || isNoTitle(before.get(i), words)) continue;
            boolean isWhole = at >= 0 && words.length() > Plain.words(before.get(at)).length() && words.contains(Plain.words(before.get(at)));
            boolean isBetter = at < 0 || isWhole || isAct(before.get(at)) && !isAct(before.get(i)) || Plain.isCapitals(before.get(i)) && !Plain.isCapitals(before.get(at));
            if (isBetter) at = i;
        }
        if (at < 0) return fallback(before);
        int from = at;
        while (from > 0 && Plain.isCapitals(before.get(from - 1)) && Plain.isCapitals(before.get(at)) && !isNoTitle(before.get(from - 1), Plain.words(before.get(from - 1)))) from--;
        int to = at + 1;
        while (to < before.size() && Plain.isCapitals(before.get(to)) && Plain.isCapitals(before.get(at)) && !isNoTitle(before.get(to), Plain.words(before.get(to)))) to++;
        return Plain.joined(before.subList(from, to));
    }

    /** What the decision does: the annex itself is called otherwise. */
    private static boolean isAct(String line) {
        return Plain.words(line).matches("(ve viec )?ban hanh .*");
    }

    private static String fallback(List<String> before) {
        return before.stream()
                .filter(line -> Plain.isCapitals(line) && !isNoTitle(line, Plain.words(line)))
                .findFirst()
                .orElse("");
    }

    private static boolean isNoTitle(String line, String words) {
        return line.length() > LONGEST || line.startsWith("(") || Code.heading(line) != null
                || words.matches("(phu luc|mau so|bieu so|bieu mau|can cu|dieu \\d|cong hoa|doc lap|uy ban|hoi dong|so |tinh |noi nhan|kem theo|ban hanh kem|don vi tinh|xet de nghi|theo de nghi|quyet dinh).*");
    }
}
