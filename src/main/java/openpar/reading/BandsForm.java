package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openpar.reading.Clause.Scored;
import openpar.reading.Conditions.Ranged;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Bands;
import openpar.scoring.ScoringRule.Measure;
import openpar.scoring.ScoringRule.Named;
import org.jspecify.annotations.Nullable;

/** Points by ranges of a percentage, count or value. */
final class BandsForm {
    private static final Saying MOVES = Saying.of("(tỷ lệ|mức) (cắt)? (giảm|tăng) | (giảm|tăng) (từ|dưới|trên|được) | tốc độ | tăng trưởng | (tỷ lệ|mức) <..> bình quân | (mức|cứ) (giảm|tăng)");

    private static final Saying RANKS = Saying.of("(xếp|đứng|hạng|vị trí) (thứ|hạng)");
    private static final Saying CONTINUOUS = Saying.of("bình quân | trung bình | phút | giờ | đồng | triệu | km | kg | ha | m2");
    /** Below 100 % of a plan. */
    private static final Saying UNREACHED = Saying.of("(không|chưa) (đạt|hoàn thành) (dự toán|kế hoạch|chỉ tiêu|nghị quyết|mục tiêu) (được)? (giao|đề ra)?");
    private static final Set<String> OPEN = Keys.of("trên quá hơn");
    private static final Set<String> LACKING = Keys.of("thiếu sai lỗi");

    /** The agency's own poll, or the survey of the campaign? */
    private static final Saying POLLED = Saying.of("phiếu <..> hài lòng");
    private static final Saying UNIT = Saying.of("(đơn vị|cơ quan|địa phương|ubnd xã|ubnd phường)");
    private static final Saying RATE = Saying.of("tỷ lệ");
    private static final Saying MEAN = Saying.of("bình quân");

    private BandsForm() {}

    static @Nullable Attempt of(Passage passage) {
        var row = Row.of(passage);
        if (row == null || row.hasTwins() || row.ranged.stream().anyMatch(one -> passage.points(one.clause().outcome()) == null)) return null;
        if (row.others.stream().anyMatch(one -> passage.points(one.outcome()) == null)) return null;
        if (row.ranged.size() < 2 && row.others.isEmpty() && !row.ranged.getFirst().range().percent()) return null;
        var bands = bands(passage, row);
        var provided = provided(passage, row);
        if (!row.others.isEmpty() && provided == null && !canFill(row) && !isImplied(passage, row)) return null;
        return attempt(passage, row, bands, provided);
    }

    private static Attempt attempt(Passage passage, Row row, List<Band> bands, @Nullable Named provided) {
        var measure = measure(passage, row);
        var inputs = Inputs.of(passage, measure == Measure.PERCENT && Inputs.stated(passage) == null);
        var rule = new Bands(measure, inputs.numerator(), measure == Measure.PERCENT ? inputs.denominator() : null, bands, provided, null);
        var attempt = inputs.into(new Attempt(rule)).using(row.ranged.stream().map(Ranged::clause).toList()).using(row.others).using(passage.all(Clause.Provided.class));
        if (provided != null) attempt.input(provided.input(), provided.label(), "");
        row.ranged.forEach(one -> Beside.check(passage, one, row, attempt));
        return attempt.when(row.isPlain())
                .when(!canFill(row) || isFilled(row))
                .when(!isMixed(row) && !RANKS.isIn(passage.words()))
                .when(row.isStated() && !(row.percent && isMeanRate(passage)))
                .when(measure == Measure.PERCENT || !isContinuous(passage) || !isOpen(row))
                .when(isOneWay(bands) && isOfOneKind(row) && !POLLED.isIn(passage.words()))
                .when(row.others.isEmpty() || provided == null || bands.getLast().points().isZero() || isContrasted(row) || !joint(row).isEmpty())
                .when(isGapless(bands) || isCountFromOne(measure, bands))
                .when(bands.stream().map(Band::points).anyMatch(passage::is))
                .when(bands.stream().noneMatch(band -> band.points().isAbove(passage.top())));
    }

    /** Of minutes, money and means "trên 30" begins at once above 30, not at 31. */
    private static boolean isContinuous(Passage passage) {
        return CONTINUOUS.isIn(passage.words()) || CONTINUOUS.isIn(Tokens.of(Spelling.clean(passage.name())));
    }

    private static boolean isOpen(Row row) {
        return row.ranged.stream().anyMatch(one -> Words.hasAny(one.clause().condition(), OPEN));
    }

    private static boolean canFill(Row row) {
        if (row.others.size() != 1) return false;
        var condition = row.others.getFirst().condition();
        var isWhole = row.percent && Fraction.HUNDRED.equals(row.ranged.getLast().range().from());
        return Conditions.isOtherwise(condition) || isWhole && UNREACHED.at(condition, 0) instanceof Saying.Match match && match.end() == condition.size();
    }

    /** "không đạt" below ranges that leave nothing open means something else. */
    private static boolean isFilled(Row row) {
        return canFill(row) && (row.ranged.getLast().range().from() != null || row.ranged.getFirst().range().to() != null);
    }

    private static List<Band> bands(Passage passage, Row row) {
        var bands = new ArrayList<Band>();
        for (var one : row.ranged)
            bands.add(new Band(one.range().from(), one.range().to(), points(passage, one.clause())));
        if (isFilled(row)) fill(bands, points(passage, row.others.getFirst()));
        return List.copyOf(bands);
    }

    private static Fraction points(Passage passage, Scored clause) {
        var points = passage.points(clause.outcome());
        return points == null ? Fraction.ZERO : points;
    }

    /** "còn lại": whatever the ranges leave open, below or above. */
    private static void fill(List<Band> bands, Fraction points) {
        var lowest = bands.getLast().from();
        var highest = bands.getFirst().to();
        if (lowest != null && highest != null && lowest.equals(Fraction.ONE) && bands.getLast().points().isAbove(bands.getFirst().points())) {
            bands.set(bands.size() - 1, new Band(null, bands.getLast().to(), bands.getLast().points()));
            bands.addFirst(new Band(highest, null, points));
            return;
        }
        if (lowest != null) bands.add(new Band(null, lowest, points));
        else if (highest != null) bands.addFirst(new Band(highest, null, points));
    }

    /** "03 trở lên: 2; 02: 1; 01: 0,5" leaves out none, which earns nothing. */
    private static boolean isCountFromOne(Measure measure, List<Band> bands) {
        var last = bands.getLast();
        if (measure == Measure.PERCENT || !Fraction.ONE.equals(last.from())) return false;
        var closed = new ArrayList<>(bands);
        closed.add(new Band(null, Fraction.ONE, Fraction.ZERO));
        return isGapless(closed);
    }

    /** Points rise or fall with the value; up and down again is two measures taken for one. */
    private static boolean isOneWay(List<Band> bands) {
        var rises = false;
        var falls = false;
        for (var i = 1; i < bands.size(); i++) {
            rises |= bands.get(i).points().isAbove(bands.get(i - 1).points());
            falls |= bands.get(i).points().isBelow(bands.get(i - 1).points());
        }
        return !(rises && falls);
    }

    /** "đủ 5 tiêu chí" and "thiếu 1 tiêu chí" do not count the same. */
    private static boolean isOfOneKind(Row row) {
        var lacking = row.ranged.stream().filter(one -> Words.hasAny(one.beside(), LACKING)).count();
        var counted = row.ranged.stream().filter(one -> !one.beside().isEmpty()).count();
        return lacking == 0 || lacking == counted;
    }

    /** "100%: 2; còn 1 nhiệm vụ quá hạn: 1": a share beside a number of something. */
    private static boolean isMixed(Row row) {
        var isShare = row.ranged.stream().anyMatch(one -> one.range().percent() && Conditions.hasPercent(one.clause().condition()));
        return isShare && row.ranged.stream().anyMatch(one -> !Conditions.hasPercent(one.clause().condition()) && one.beside().size() > 1);
    }

    static boolean isGapless(List<Band> bands) {
        var isClosed = bands.getFirst().to() == null && bands.getLast().from() == null;
        for (var i = 1; i < bands.size(); i++) isClosed &= java.util.Objects.equals(bands.get(i).to(), bands.get(i - 1).from());
        return isClosed;
    }

    /** A clause that gives nothing unless something was done, beside a whole row: the row's condition. */
    private static @Nullable Named provided(Passage passage, Row row) {
        var stated = passage.all(Clause.Provided.class);
        if (stated.size() == 1 && row.condition.isEmpty() && row.others.stream().allMatch(Scored::givesNothing)) {
            var label = passage.text(stated.getFirst().condition());
            return new Named(Names.slug(label), label);
        }
        var joint = joint(row);
        if (!joint.isEmpty()) return new Named(Names.slug(passage.text(joint)), passage.text(joint));
        var asked = row.others.isEmpty() && row.condition.isEmpty() ? Beside.asked(row.ranged.getLast()) : List.<Token>of();
        if (!asked.isEmpty()) {
            var label = (asked.getFirst().is("có") ? "" : "Có ") + passage.text(asked);
            return new Named(Names.slug(label), label);
        }
        var words = row.condition;
        if (words.isEmpty() && row.others.size() == 1 && row.others.getFirst().givesNothing() && !canFill(row)) words = row.others.getFirst().condition();
        if (words.isEmpty() || row.condition.isEmpty() && isImplied(passage, row)) return null;
        var label = !row.condition.isEmpty() ? passage.text(words) : opposite(passage, words);
        return new Named(Names.slug(label), label);
    }

    /** "Có ban hành kế hoạch và kiểm tra từ 30% …" in every level that gives points. */
    private static List<Token> joint(Row row) {
        var heads = row.ranged.stream().filter(one -> !one.clause().givesNothing()).map(one -> head(one.clause().condition())).toList();
        var isOne = !heads.isEmpty() && heads.stream().map(Words::keys).distinct().count() == 1 && !heads.getFirst().isEmpty();
        if (!isOne) return List.of();
        var isAsked = row.others.isEmpty() ? heads.size() < row.ranged.size() : lacks(row, heads.getFirst());
        return isAsked ? heads.getFirst() : List.of();
    }

    /** "không có chuyên mục: 0 điểm" where every level asks for "có chuyên mục và …". */
    private static boolean lacks(Row row, List<Token> head) {
        if (row.others.size() != 1 || head.isEmpty() || !row.others.getFirst().givesNothing()) return false;
        var without = row.others.getFirst().condition();
        var isNegative = Words.startsWithAny(without, Set.of("không", "chưa"));
        return isNegative && without.stream().skip(1).filter(Token::isWord).allMatch(token -> token.is("có") || Words.has(head, token.key()));
    }

    private static List<Token> head(List<Token> clause) {
        var unit = UNIT.at(clause, 0);
        var condition = unit == null ? clause : clause.subList(unit.end(), clause.size());
        var found = Ranges.in(condition, 0);
        var and = Words.indexOf(condition, 0, token -> token.isAny(Set.of("và", "nhưng")));
        return found == null || and < 2 || and >= found.start() || !condition.getFirst().isAny(Set.of("có", "đã", "ban")) ? List.of() : condition.subList(0, and);
    }

    /** "Không tổ chức: 0 điểm. Có tổ chức: từ 40% …" says itself what must be there. */
    private static boolean isContrasted(Row row) {
        if (row.others.size() != 1) return false;
        var without = row.others.getFirst().condition();
        return without.size() > 1 && without.getFirst().is("không") && row.ranged.stream().map(one -> one.clause().condition()).anyMatch(with -> with.size() > without.size() && with.getFirst().is("có") && Words.startsWith(with.subList(1, with.size()), without.stream().skip(1).map(Token::key).toArray(String[]::new)) && with.get(without.size()).is(":"));
    }

    /** "không tổ chức: 0 điểm" beside a lowest range that gives 0 adds nothing. */
    private static boolean isImplied(Passage passage, Row row) {
        if (row.others.size() != 1 || !row.others.getFirst().givesNothing()) return false;
        var lowest = row.ranged.getLast();
        var isNegative = Words.startsWithAny(row.others.getFirst().condition(), Set.of("không", "chưa"));
        var isContrasted = row.ranged.stream().anyMatch(one -> Words.startsWith(one.clause().condition(), "có") && Words.has(one.beside(), ":"));
        return isNegative && !isContrasted && lowest.range().from() == null && points(passage, lowest.clause()).isZero();
    }

    /** "không kiểm tra: 0 điểm" asks for "Có kiểm tra", "có vi phạm: 0 điểm" for "Không có vi phạm". */
    private static String opposite(Passage passage, List<Token> words) {
        var isNegative = words.getFirst().isAny(Set.of("không", "chưa"));
        var rest = Words.slice(words, isNegative ? 1 : 0, words.size());
        var hasVerb = Words.startsWithAny(rest, Set.of("có", "được", "bị"));
        return isNegative ? (hasVerb ? "" : "Có ") + passage.text(rest) : "Không " + passage.text(rest);
    }

    private static Measure measure(Passage passage, Row row) {
        var stated = Inputs.stated(passage);
        if (stated != null) return stated;
        if (row.percent && row.ranged.stream().anyMatch(one -> Fraction.HUNDRED.equals(one.range().from()) && one.range().to() == null)) return Measure.PERCENT;
        if (row.percent) return passage.facts().hasRate() || !speaksOfMoves(passage) || isMeanRate(passage) ? Measure.PERCENT : Measure.VALUE;
        var isCount = row.ranged.stream().allMatch(one -> one.range().isWhole());
        return isCount && !speaksOfMoves(passage) ? Measure.COUNT : Measure.VALUE;
    }

    /** "Mức … bình quân" of a leaf that is called a rate: one figure or two? */
    private static boolean isMeanRate(Passage passage) {
        var name = Tokens.of(Spelling.clean(passage.name()));
        return RATE.at(name, 0) != null && MOVES.in(name) == null && MEAN.isIn(passage.words());
    }

    /** A rate of change, a mean or a score is a value of its own, not a share of a whole. */
    private static boolean speaksOfMoves(Passage passage) {
        if (passage.name().contains("%")) return false;
        return MOVES.isIn(Tokens.of(Spelling.clean(passage.name()))) || MOVES.isIn(passage.words());
    }
}
