package openpar.annex;

import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/** What the words of a row make of it. */
final class Words {
    private static final String BEFORE = "((phan|cac|noi dung|tieu chi|muc|bang|nhom|linh vuc|quy dinh|ve|tong|cham|tinh|xet)\\b ?)*";
    private static final String BONUS = "(diem (thuong|cong|khuyen khich|uu tien)|(thuong|cong|khuyen khich)( them)? diem)";
    private static final String PENALTY = "(diem (tru|phat)|(tru|phat) diem)";

    /** As (9)=(7)+(8). */
    private static final int LONGEST_NUMBER = 24;

    private Words() {}

    /** Bonus or penalty, where the row is the heading of such a block. */
    static @Nullable NodeKind outside(String name) {
        var words = Plain.words(name);
        if (words.length() > 120) return null;
        boolean bonus = words.matches(BEFORE + "(thuong|cong)|" + BEFORE + BONUS + "\\b.*");
        boolean penalty = words.matches(BEFORE + "(tru|phat)|" + BEFORE + PENALTY + "\\b.*");
        if (bonus && words.matches(".*\\bdiem (tru|phat)\\b.*")) return null;
        return bonus ? NodeKind.BONUS : penalty ? NodeKind.PENALTY : null;
    }

    static boolean isBoth(String name) {
        var words = Plain.words(name);
        return words.matches(".*\\b(thuong|cong)\\b.*") && words.matches(".*\\b(tru|phat)\\b.*") && words.contains("diem") && words.length() < 80;
    }

    /** "Tổng cộng", "Tổng điểm": what the annex says it adds up to. */
    static boolean isTotal(String name) {
        var words = Plain.words(name);
        return words.length() < 90 && words.matches("(tong cong|tong so diem|tong diem|cong|tong|tong so|cong diem|tong cong diem|diem tong|tong hop diem)\\b.*")
                && !words.matches("tong so (?!diem).{3,}|cong (tac|khai|bo|chuc|dong|thong|nghe|ty|van|viec|an|dan|ich)\\b.*|tong (hop|ket)(?! diem).*");
    }

    /** A total of a part only: of an area, of what is surveyed. */
    static boolean isPart(String name) {
        return Role.has(Plain.words(name), "linh vuc|tieu chi|tieu chuan|muc|phan|trang|chuyen sang|mang sang|thuong|tru|phat|i|ii|iii|iv|v|vi|vii|viii|ix|x|tham dinh|tu cham|tu danh gia|dieu tra|xa hoi hoc|dtxhh|xhh|khao sat");
    }

    /** The row under a head that numbers its columns: (1) (2) (3). */
    static boolean isNumbering(java.util.List<String> texts) {
        if (texts.size() < 3 || texts.stream().anyMatch(text -> text.length() > LONGEST_NUMBER)) return false;
        return texts.stream().allMatch(text -> text.matches("[\\[(]?\\s*(\\d{1,2}|[A-Ha-h])\\s*[)\\]]?|.*\\(?\\d{1,2}\\)?\\s*[=+*/x].*"))
                && texts.stream().filter(text -> text.matches("[\\[(]?\\s*\\d{1,2}\\s*[)\\]]?")).count() >= texts.size() - 2L
                && ascends(texts);
    }

    private static boolean ascends(java.util.List<String> texts) {
        int before = -1;
        for (var text : texts) {
            var digits = text.replaceAll("\\D.*$", "").isEmpty() ? text.replaceAll("\\D", "") : text.replaceAll("\\D.*$", "");
            if (!text.matches("[\\[(]?\\s*\\d{1,2}\\s*[)\\]]?") || digits.isEmpty()) continue;
            int value = Integer.parseInt(digits);
            if (before >= 0 && value <= before) return false;
            before = value;
        }
        return true;
    }

    /** A line that begins like a case of a rule, not like a name. */
    static boolean isCase(String text) {
        var line = Plain.line(text);
        if (line.matches("[-–—+*•].*")) return true;
        return Plain.bare(line).matches("(tu|dat|duoi|tren|neu|khong|co|moi|cham|dung|truong hop|hoan thanh|chua|thuc hien|tinh|goi|cu|giam|tang|<|>|≥|≤|\\d+([.,]\\d+)?\\s*%|\\(|diem|ty le|100).*");
    }
}
