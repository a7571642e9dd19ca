package openpar.annex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One cell that holds the rule and the papers asked for, each under a label of its own. */
record Joint(String before, String rule, String evidence) {
    private static final String PAPERS = "(?:(?:danh mục |hồ sơ,? )?(?:tài liệu|văn bản|hồ sơ)(?:,? (?:hồ sơ|tài liệu))? ?(?:kiểm|minh|chứng) ?(?:chứng|minh)|minh chứng|kiểm chứng|TLKC|TLMC)";
    private static final String RULE = "(?:(?:cách|phương pháp|hướng dẫn)(?: thức)? ?(?:chấm|tính|đánh giá|xác định|cho điểm)(?: điểm)?)";
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|\\n|(?<=[.;:)])\\s)[ \\t]*(?:[-–+*•]|\\(?[a-c\\d][.)])?[ \\t]*(?:(" + PAPERS + ")|(" + RULE + "))(?: gồm| bao gồm|(?: (?:gồm|kèm theo))?)[ \\t]*(?::|\\n|(?<=TLKC)[ \\t]*[-–])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @return all of it as {@code before} where no papers are labelled */
    static Joint of(String text) {
        var labels = LABEL.matcher(text);
        var parts = new StringBuilder[] {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        int part = 0;
        int from = 0;
        boolean hasPapers = false;
        while (labels.find()) {
            parts[part].append(text, from, labels.start()).append('\n');
            part = partOf(labels);
            hasPapers |= part == 2;
            from = labels.end();
        }
        parts[part].append(text.substring(from));
        if (!hasPapers) return new Joint(text, "", "");
        return new Joint(parts[0].toString().strip(), parts[1].toString().strip(), parts[2].toString().strip());
    }

    private static int partOf(Matcher label) {
        return label.group(1) == null ? 1 : 2;
    }
}
