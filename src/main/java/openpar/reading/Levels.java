package openpar.reading;

import java.util.List;
import openpar.reading.Clause.Scored;
import openpar.scoring.Fraction;

/** Levels in words: whether a person who knows what was done finds exactly one of them. */
final class Levels {
    private static final Saying RISES = Saying.of("tăng | cao hơn");
    private static final Saying FALLS = Saying.of("giảm | thấp hơn");
    private static final Saying STAYS = Saying.of("bằng | giữ nguyên | không | chưa | trở | từ | duy trì");
    private static final Saying DAYS = Saying.of("(chậm|trễ|muộn) <..> <n> (ngày|tháng|tuần)");
    private static final Saying ONE_OF = Saying.of("<n> trong");
    private static final Saying RATE = Saying.of("tỷ lệ | mức độ");
    /** Words of a lesser level of the same thing, which no sum has as a part. */
    private static final Saying LESSER = Saying.of("chậm | trễ | muộn | quá hạn | chưa | một phần | không (đầy đủ|đúng|kịp) | trung bình | khá | yếu | cơ bản");

    /** "thiếu mỗi nội dung: 1 điểm" and "thiếu một trong các nội dung" leave out whoever lacks more. */
    private static final Saying EACH = Saying.of("mỗi | cứ <n>");
    private static final Saying LACKS_ONE = Saying.of("(thiếu|không đạt|chưa đạt) (một|<n>) (trong|nội dung|loại|phần|mục)");

    private static final Saying LACKS = Saying.of("(nếu)? (thiếu|không đạt|chưa đạt|không đảm bảo) (từ|cả)? <n:n>");

    private Levels() {}

    static boolean arePlain(List<Scored> scored) {
        var ranges = scored.stream()
                .filter(one -> !ONE_OF.isIn(one.condition()))
                .flatMap(one -> Conditions.ranges(one.condition()).stream())
                .map(Ranges.Found::range)
                .toList();
        var isShare = scored.size() > 2 && ranges.stream().anyMatch(range -> range.percent() && !Fraction.HUNDRED.equals(range.from()));
        var isBareRate = scored.size() == 1 && RATE.isIn(scored.getFirst().condition());
        return scored.stream().noneMatch(one -> EACH.isIn(one.condition()) || scored.size() > 2 && LACKS_ONE.isIn(one.condition())) && !isShare && !isBareRate && !isMoveWithoutRest(scored) && scored.stream().noneMatch(one -> DAYS.isIn(one.condition())) && !hasHole(scored, ranges);
    }

    /** "tăng: 1 điểm; giảm: 0 điểm" leaves out what stayed as it was. */
    private static boolean isMoveWithoutRest(List<Scored> scored) {
        return any(scored, RISES) && any(scored, FALLS) && !any(scored, STAYS) && scored.stream().noneMatch(one -> Conditions.isOtherwise(one.condition()));
    }

    /** "đủ: 2; thiếu 1 loại: 1; không có: 0" leaves out whoever lacks two. */
    private static boolean hasHole(List<Scored> scored, List<Range> ranges) {
        var isCounted = ranges.stream().anyMatch(range -> !range.percent() && range.to() != null && range.from() != null);
        var isOpen = ranges.stream().anyMatch(range -> !range.percent() && (range.to() == null || range.from() == null));
        return isCounted && !isOpen && scored.size() > 2 && scored.stream().noneMatch(one -> Conditions.isOtherwise(one.condition()));
    }

    /** "đúng hạn: 1; chậm: 0,5" of a maximum of 1,5 are levels whose points add up by chance. */
    static boolean areParts(List<Scored> given) {
        var ranges = given.stream().flatMap(one -> Conditions.ranges(one.condition()).stream()).map(Ranges.Found::range).filter(Range::percent).distinct().count();
        return (ranges < 2 || haveOwnSubjects(given)) && !any(given, LESSER);
    }

    /** "đủ: 1,5; thiếu 1: 1; thiếu 2: 0,5; thiếu cả 3: 0": one level for every number that can be lacking. */
    static boolean countAllLacks(List<Scored> scored) {
        if (scored.size() < 3) return false;
        for (var at = 1; at < scored.size(); at++) {
            var lack = LACKS.at(scored.get(at).condition(), 0);
            if (lack == null || !lack.number("n").equals(Fraction.of(at))) return false;
        }
        var last = scored.getLast().condition();
        return LACKS.at(scored.getFirst().condition(), 0) == null && (Words.has(last, "cả") || Saying.of("trở lên").isIn(last) || Words.has(last, "từ"));
    }

    /** "Tỷ lệ gia đình văn hóa từ 90%; tỷ lệ ấp văn hóa từ 95%": two rates, no two levels of one. */
    private static boolean haveOwnSubjects(List<Scored> given) {
        var subjects = given.stream().map(one -> Ranges.in(one.condition(), 0) instanceof Ranges.Found found ? Words.keys(Words.slice(one.condition(), 0, found.start())) : Words.keys(one.condition())).toList();
        for (var one : subjects)
            for (var other : subjects) if (one != other && (one.size() < 3 || one.containsAll(other))) return false;
        return true;
    }

    private static boolean any(List<Scored> scored, Saying saying) {
        return scored.stream().anyMatch(one -> saying.isIn(one.condition()));
    }
}
