package openpar.reading;

import java.util.List;
import java.util.Locale;
import openpar.scoring.ScoringRule.Bands;
import openpar.scoring.ScoringRule.External;
import openpar.scoring.ScoringRule.Ratio;
import org.jspecify.annotations.Nullable;

/** Points converted from another body's index. */
final class ExternalForm {
    private static final String NAMES = "(sipas|dti|papi|pci|ddci|pii|par index|par-index|ict index|pgi)";
    private static final Saying NAMED = Saying.of(NAMES);
    private static final Saying OF_766 = Saying.of("766/qđ-ttg | bộ chỉ số 766 | chỉ số 766 | bộ chỉ số (phục vụ|chỉ đạo)");
    /** A decision only cited as the ground of a criterion gives no index. */
    private static final Saying CITED = Saying.of("căn cứ (:)? (quyết|nghị|thông|luật|kế|chỉ|công|quy) | quy định tại | theo quy định");
    private static final Saying CONVERTED = Saying.of("quy đổi | kết quả | công bố | chỉ số | xếp hạng | giá trị | đạt");

    private ExternalForm() {}

    static @Nullable Attempt of(Passage passage) {
        var index = index(passage);
        if (index == null || passage.facts().numerator != null || !passage.facts().letters.isEmpty()) return null;
        var bands = BandsForm.of(passage);
        if (bands != null && bands.rule instanceof Bands found) return like(bands, new External(index, found.bands(), null, openpar.scoring.Fraction.HUNDRED), passage);
        var ratio = RatioForm.of(passage);
        if (ratio != null && ratio.rule instanceof Ratio found) return like(ratio, new External(index, List.of(), found.floor(), found.cap()), passage);
        return null;
    }

    private static Attempt like(Attempt found, External rule, Passage passage) {
        var attempt = new Attempt(rule).when(found.fits).input("index", passage.name(), "điểm").using(passage.all(Clause.Meaning.class)).using(passage.all(Clause.Aside.class));
        attempt.used.addAll(found.used);
        attempt.doubts.addAll(found.doubts);
        return attempt;
    }

    /** The text speaks of an index, so that "số điểm đạt được" is its value. */
    static boolean isOf(Passage passage) {
        return index(passage) != null;
    }

    static boolean isIndex(String name) {
        return NAMED.isIn(Tokens.of(name.replace('_', ' ')));
    }

    /** "SIPAS (%) × 4", "SIPAS ≥ 95%". */
    private static boolean isMeasured(List<Token> words, Saying.Match named) {
        return Saying.of("(LP % RP)? (×|x|/|≥|>|<|≤|nhân|từ|đạt|dưới)").at(words, named.end()) != null;
    }

    private static @Nullable String index(Passage passage) {
        var words = passage.words();
        if (passage.clauses().stream().map(Clause::words).filter(one -> !CITED.isIn(one)).anyMatch(OF_766::isIn) && CONVERTED.isIn(words)) return "766";
        var named = NAMED.in(words);
        if (named != null && (CONVERTED.isIn(words) || isMeasured(words, named))) return words.get(named.start()).key().toUpperCase(Locale.ROOT);
        var name = Tokens.of(Spelling.clean(passage.name()));
        var inName = NAMED.in(name);
        if (inName == null) return null;
        return Saying.of("chỉ số | kết quả").isIn(name) ? name.get(inName.start()).key().toUpperCase(Locale.ROOT) : null;
    }
}
