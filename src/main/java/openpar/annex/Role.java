package openpar.annex;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of a criteria table tells. */
public enum Role {
    CODE,
    NAME,
    POINTS,
    RULE,
    EVIDENCE,
    APPRAISER,
    SOURCE,
    NOT_APPLICABLE,
    LEGAL_BASIS,
    NOTE,
    /** The points of one case of the rule, in a column beside it. */
    STEP,
    /** Filled in later by the agency or the council; not part of the set. */
    RESULT;

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    /** The role a header names; null when its words are not known. */
    static @Nullable Role of(String header) {
        var words = Plain.words(header);
        if (words.isEmpty()) return null;
        if (words.matches("(so )?(stt|tt)|so thu tu|so|ma|ma so|muc|ma hieu|ky hieu|no|code|(ma|so tt|stt|tt|ky hieu) (tieu chi|linh vuc|chi so|noi dung|tc|tctp|muc)( .*)?"))
            return CODE;
        if (words.contains("ghi chu") && !has(words, "cach tinh|cach cham")) return NOTE;
        if (has(words, "so luong|so tieu chi|so tctp|so chi tieu|xep loai|xep hang|danh hieu|muc do xep loai")) return null;
        if (words.matches("(cac |ten |nhom )?(noi dung|linh vuc|tieu chi|tieu chuan|chi tieu|chi so|tctp|nhiem vu|hang muc|nhom)\\b.*")) return NAME;
        if (words.contains("khong ap dung")) return NOT_APPLICABLE;
        if (words.matches("(criteria|criterion|indicator|indicators|content)( name)?")) return NAME;
        if (words.matches("(max|maximum)( score| points)?|points|score")) return POINTS;
        if (words.matches("(scoring|how to score|scoring (rule|method)|rule)s?")) return RULE;
        if (words.matches("(evidence|proof|supporting documents?)")) return EVIDENCE;
        if (has(words, "han gui|han nop|thoi han|ngay gui|ngay nop|thoi gian gui|thoi gian nop")) return null;
        if (has(words, "kiem chung|minh chung|tlkc|tai lieu") && has(words, "huong dan cham|huong dan danh gia|huong dan tinh|cach cham|cach tinh|cach danh gia|cach cho diem|cach xac dinh|cach thuc danh gia|cach thuc cham|phuong phap cham|phuong phap tinh|phuong phap danh gia|quy dinh cham|dien giai")) return RULE;
        if (has(words, "kiem chung|minh chung|tlkc|chung minh|tai lieu")) return EVIDENCE;
        if (isBody(words)) return APPRAISER;
        if (has(words, "hinh thuc|phuong thuc danh gia|phuong thuc cham|nguon danh gia|cach thuc thu thap|loai danh gia")) return SOURCE;
        if (has(words, "cach cham|cach tinh|cach danh gia|cach xac dinh|cach cho diem|phuong phap|cong thuc|huong dan|quy dinh cham|quy dinh ve cham|quy tac|nguyen tac|dien giai|mo ta|cach thuc|giai thich|can cu cham|co so cham|yeu cau|muc cham|muc do danh gia"))
            return RULE;
        if (has(words, "can cu|co so phap ly|van ban quy dinh")) return LEGAL_BASIS;
        return points(words);
    }

    /** Who appraises; an agency's own points are not its name. */
    private static boolean isBody(String words) {
        if (has(words, "tu cham|tu danh gia|diem|ten don vi|ten co quan")) return false;
        return has(words, "co quan|don vi|so nganh|bo phan|ban nganh|phong ban") && has(words, "tham dinh|chu tri|phu trach|theo doi|danh gia|tham muu|trach nhiem|phoi hop|cham|thuc hien|kiem tra|quan ly|cung cap")
                || has(words, "trach nhiem|phan cong|chu tri tham dinh|cq tham dinh");
    }

    private static @Nullable Role points(String words) {
        if (has(words, "linh vuc|tieu chi|noi dung|chi so") && !has(words, "diem")) return NAME;
        if (has(words, "thoi diem|dia diem|uu diem|xep loai")) return null;
        boolean isFull = has(words, "toi da|chuan|thang|quy dinh|diem so|diem td|max|ke hoach diem");
        if (has(words, "diem|toi da|max") && isFull) return POINTS;
        if (has(words, "dtxhh|xhh|xa hoi hoc") && !has(words, "tu cham|dat|ket qua|thuc te")) return POINTS;
        if (has(words, "tu cham|tu danh gia|tham dinh|dat duoc|diem dat|ket qua|thuc te|de nghi|hoi dong|phuc tra|cham lai|thanh phan|danh gia")) return RESULT;
        return has(words, "diem") ? POINTS : null;
    }

    static boolean has(String words, String any) {
        return PATTERNS.computeIfAbsent(any, list -> Pattern.compile("\\b(" + list + ")\\b")).matcher(words).find();
    }
}
