package openpar.annex;

import java.util.ArrayList;
import java.util.List;

/** An area or a block may be named above its table instead of in it. */
final class Headlines {
    private static final int NEAR = 3;
    private static final int LONGEST = 200;
    private static final int LONGEST_BLOCK = 90;

    private Headlines() {}

    /** @param entries the rows of the table */
    static List<Entry> over(List<String> before, List<Entry> entries) {
        var headings = new ArrayList<Entry>();
        for (var text : before.subList(Math.max(0, before.size() - NEAR), before.size())) {
            var headed = Code.heading(text);
            var name = headed == null || headed.rest().isEmpty() ? text : headed.rest();
            var price = Prices.in(text);
            var outside = Words.outside(name);
            boolean isBlock = outside != null && (text.length() <= LONGEST_BLOCK || price != null);
            boolean isCapital = headed != null && Series.of(headed.code().last(), null) == Series.ROMAN && Plain.isCapitals(name) && text.equals(before.getLast()) && isCounted(entries);
            boolean isArea = isCapital || headed != null && (price != null || headed.code().word().matches("linh vuc|nhom.*|tieu chuan|tieu chi|phan"));
            if (text.length() > LONGEST || isOfTable(name) || !isBlock && !isArea || startsWith(entries, text)) continue;
            var entry = new Entry(0, headed == null || outside != null ? null : headed.code(), headed == null ? text : headed.rest(), -1, PointsText.NONE, true, true, false, null, Entry.Texts.NONE, text);
            headings.add(price == null ? entry : entry.worth(new PointsText(price, false, false, "", false), Prices.without(entry.name())));
        }
        return headings;
    }

    /** "Phần A. BẢNG TIÊU CHÍ, THANG ĐIỂM" names the table, not an area. */
    private static boolean isOfTable(String name) {
        return Plain.words(name).matches("((noi dung )?(bang|bo|khung|danh muc) (cac )?(tieu chi|cham|diem|thang diem|chi so|noi dung)|thang diem|huong dan (cham|danh gia|tinh|cach)|(cach|phuong phap) (cham|tinh)).*");
    }

    /** The table begins with criteria, not with an area of its own. */
    private static boolean isCounted(List<Entry> entries) {
        var first = entries.stream().filter(entry -> entry.code() != null).findFirst();
        return first.isPresent() && first.get().code() != null && first.get().code().last().matches("\\d+") && !first.get().isWide();
    }

    /** The table says it itself. */
    private static boolean startsWith(List<Entry> entries, String text) {
        return entries.stream().limit(2).anyMatch(entry -> !entry.name().isBlank() && Plain.words(text).contains(Plain.words(entry.name())));
    }
}
