package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Expression;
import openpar.scoring.Expression.Binary;
import openpar.scoring.Expression.Constant;
import openpar.scoring.Expression.LeafPoints;
import openpar.scoring.Expression.Operator;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Formula;
import org.jspecify.annotations.Nullable;

/** Points made of other leaves' points: "trung bình cộng điểm của các tiêu chí 5.2.1, 5.2.2 và 5.2.3". */
final class LeafMeanForm {
    private static final Saying MEAN = Saying.of("(trung bình cộng|bình quân|trung bình) (điểm)? (số học)? (của)? (điểm)? (của)? (các)? (tiêu chí|mục|nội dung) (thành phần)?");
    private static final Saying SUM = Saying.of("tổng (số)? (điểm)? (của)? (điểm)? (các)? (tiêu chí|mục|nội dung) (thành phần)?");
    private static final Saying ADDED = Saying.of("điểm (=|bằng|là) (điểm)? (của)? (tiêu chí|mục|nội dung) (thành phần)?");
    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile("\\d{1,2}(\\.\\d{1,2}){1,5}");

    private LeafMeanForm() {}

    static @Nullable Attempt of(Passage passage) {
        if (passage.max() == null || passage.clauses().size() != 1) return null;
        var words = passage.words();
        var mean = MEAN.in(words);
        var sum1 = mean == null ? SUM.in(words) : mean;
        var found = sum1 == null ? ADDED.in(words) : sum1;
        if (found == null) return null;
        var codes = codes(words, found.end());
        if (codes.size() < 2) return null;
        Expression sum = new LeafPoints(codes.getFirst());
        for (var code : codes.subList(1, codes.size())) sum = new Binary(Operator.PLUS, sum, new LeafPoints(code));
        var whole = mean == null ? sum : new Binary(Operator.DIVIDED, sum, new Constant(Fraction.of(codes.size())));
        return new Attempt(new Formula(whole, Fraction.ZERO, passage.max(), null)).using(passage.clauses());
    }

    /** The codes that follow, as long as nothing else stands between them. */
    private static List<String> codes(List<Token> words, int from) {
        var codes = new ArrayList<String>();
        for (var at = from; at < words.size(); at++) {
            var key = words.get(at).key();
            if (CODE.matcher(key).matches()) codes.add(key);
            else if (!words.get(at).isAny(Keys.of(", và ; + . điểm của tiêu chí mục nội dung thành phần cộng")) || words.get(at).is(".") && at + 1 < words.size()) return List.of();
        }
        return codes;
    }
}
