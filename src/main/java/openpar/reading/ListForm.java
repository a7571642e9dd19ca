package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openpar.reading.Clause.EachPart;
import openpar.reading.Clause.Scored;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Choice;
import openpar.scoring.ScoringRule.Option;
import openpar.scoring.ScoringRule.Parts;
import openpar.scoring.ScoringRule.YesNo;
import org.jspecify.annotations.Nullable;

/** Levels or parts, each with its points: one of them holds, or they add up. */
final class ListForm {
    private static final Saying DAY = Saying.of("(trước|sau|nhất|đến|trong|hạn|ngày) (ngày)? <n> / <n> | (trước|sau|nhất|đến) ngày <n>");

    /** A day without a year is a day all the same. */
    private static final int ANY_YEAR = 2000;

    private static final Set<String> NEGATIONS = Keys.of("không chưa thiếu");

    private static final Saying OF_ALL = Saying.of("<n> (/|trong|trên|trong số) <n:all> (nội|tiêu|phần|yêu|mục|ý|nhiệm|chỉ|điều|hoạt|việc)");
    private static final Saying EMPTY = Saying.of("(trong (năm|kỳ|quý))? (đơn vị|cơ quan|địa phương)? (không|chưa) (phát sinh|có|được|thuộc)");

    private ListForm() {}

    static @Nullable Attempt of(Passage passage) {
        var shared = shared(passage);
        if (shared != null) return shared;
        var scored = passage.scored();
        if (scored.isEmpty() || scored.stream().anyMatch(clause -> passage.points(clause.outcome()) == null)) return null;
        var options = new ArrayList<>(scored.stream().map(clause -> option(passage, clause)).toList());
        if (areFractions(scored)) {
            passage.all(EachPart.class).forEach(none -> options.add(new Option(passage.text(none.words()), Fraction.ZERO)));
            return choice(passage, scored, options).using(passage.all(EachPart.class));
        }
        var parts = parts(passage, scored, options);
        if (parts != null) return parts;
        if (looksLikeParts(passage, options)) return new Attempt(new Parts(List.copyOf(options))).using(scored).when(false);
        if (isAnnounced(passage)) return choice(passage, scored, options);
        if (isYesNo(passage, options)) return guarded(passage, yesNo(passage, scored, options));
        return options.size() == 1 ? null : guarded(passage, choice(passage, scored, options));
    }

    /** "3/3 nội dung: 3 điểm; 2/3 nội dung: 2 điểm": so many of the same parts, whatever the points add up to. */
    private static boolean areFractions(List<Scored> scored) {
        var wholes = scored.stream().filter(one -> !one.givesNothing()).map(one -> OF_ALL.in(one.condition())).toList();
        return wholes.size() > 1 && wholes.stream().allMatch(java.util.Objects::nonNull) && wholes.stream().map(match -> match.number("all")).distinct().count() == 1;
    }

    /** Levels said to be levels are that, whatever their words look like. */
    static boolean isAnnounced(Passage passage) {
        return passage.source().toLowerCase(java.util.Locale.ROOT).startsWith("chọn một trong các mức");
    }

    /** Levels that are ranges, days or cases in disguise are no plain levels. */
    private static Attempt guarded(Passage passage, Attempt attempt) {
        if (Levels.countAllLacks(passage.scored())) return attempt;
        if (DeadlineForm.isWhole(passage) && passage.scored().stream().noneMatch(one -> DAY.isIn(one.condition())) || DeadlineForm.isPicked(passage)) return attempt;
        var ranges = passage.scored().stream().flatMap(one -> Conditions.ranges(one.condition()).stream()).map(Ranges.Found::range).distinct().toList();
        var counted = passage.scored().stream().filter(one -> Conditions.ranges(one.condition()).stream().anyMatch(found -> !found.range().percent())).count();
        var counts = ranges.stream().filter(range -> !range.percent()).count();
        var percents = ranges.size() - counts;
        var hasOtherwise = passage.scored().stream().anyMatch(one -> Conditions.isOtherwise(one.condition()) && Words.has(one.condition(), "còn"));
        return attempt.when(Levels.arePlain(passage.scored())).when(percents < 2 || hasTwins(passage)).when(counts < 2 || counted + 1 < passage.scored().size())
                .when(passage.scored().stream().noneMatch(one -> Amounts.isOpen(one.condition()) || Risk.hasPoints(one) || Risk.namesPoints(one)))
                .when(!hasOtherwise || ranges.stream().noneMatch(Range::percent))
                .when(passage.scored().stream().noneMatch(one -> isTimed(passage, one)))
                .when(!Due.isFor(passage))
                .when(passage.all(Clause.PerCase.class).isEmpty() && passage.all(Clause.Step.class).isEmpty());
    }

    /** "Hoàn thành 100% đúng hạn", "hoàn thành 100% nhưng quá hạn": the same range, told apart by words. */
    private static boolean hasTwins(Passage passage) {
        var all = passage.scored().stream().map(one -> Conditions.ranges(one.condition()).stream().map(Ranges.Found::range).toList()).filter(one -> !one.isEmpty()).toList();
        return all.stream().distinct().count() < all.size();
    }

    private static boolean isTimed(Passage passage, Scored clause) {
        var year = passage.year() == null ? Integer.valueOf(ANY_YEAR) : passage.year();
        var words = clause.condition();
        if (java.util.stream.IntStream.range(0, words.size()).anyMatch(at -> words.get(at).day() != null && Passage.isOfDocument(words, at))) return false;
        return Words.indexOf(words, 0, token -> token.kind() == Token.Kind.DATE) >= 0
                || DAY.isIn(clause.condition())
                || Moment.of(clause.condition(), year) instanceof Moment moment && moment.kind() == Moment.Kind.BY;
    }

    /** "Mỗi nội dung sau đạt được 01 điểm: (1) …; (2) …". */
    private static @Nullable Attempt shared(Passage passage) {
        var shared = passage.all(Clause.Shared.class);
        if (shared.size() != 1 || !passage.scored().isEmpty()) return null;
        var at = passage.clauses().indexOf(shared.getFirst());
        var after = passage.clauses().subList(at + 1, passage.clauses().size());
        var notes = passage.all(EachPart.class);
        var isBefore = after.stream().allMatch(EachPart.class::isInstance);
        var items = (isBefore ? passage.clauses().subList(0, at) : after).stream().filter(one -> !(one instanceof EachPart)).toList();
        if (items.isEmpty() || items.stream().anyMatch(one -> !(one instanceof Clause.Aside aside) || isBefore && aside.header())) return null;
        var points = shared.getFirst().points();
        var options = items.stream().map(one -> new Option(passage.text(one.words()), points)).toList();
        return new Attempt(new Parts(options)).using(shared).using(items).using(notes).when(points.times(Fraction.of(items.size())).equals(passage.max()));
    }

    private static Option option(Passage passage, Scored clause) {
        var points = passage.points(clause.outcome());
        var label = passage.text(clause.condition());
        return new Option(label.isEmpty() ? passage.text(clause.words()) : label, points == null ? Fraction.ZERO : points);
    }

    private static @Nullable Attempt parts(Passage passage, List<Scored> scored, List<Option> options) {
        var given = options.stream().filter(option -> !option.points().isZero()).toList();
        var sum = given.stream().map(Option::points).reduce(Fraction.ZERO, Fraction::plus);
        var notes = passage.all(EachPart.class);
        var isNoted = !notes.isEmpty();
        var isLastNothing = options.size() == given.size() + 1 && options.getLast().points().isZero();
        var addsUp = given.size() > 1 && sum.equals(passage.max()) && (isNoted || options.size() == given.size() || isAlternating(options) || isLastNothing);
        if (!addsUp && !(isNoted && given.size() > 1)) return null;
        var zeros = options.size() - given.size();
        return new Attempt(new Parts(given)).using(scored).using(notes).when(addsUp).when(isNoted || Levels.areParts(scored.stream().filter(one -> !one.givesNothing()).toList())).when(zeros == 0 || isNoted || isAlternating(options) || isLastNothing);
    }

    /** No level gives nothing, and none gives everything or they do not fall: rather parts whose points do not add up. */
    private static boolean looksLikeParts(Passage passage, List<Option> options) {
        var highest = options.stream().map(Option::points).reduce(Fraction.ZERO, Fraction::max);
        var isHigh = passage.max() != null && passage.is(highest);
        return passage.max() != null && options.size() > 1 && !isAnnounced(passage) && options.stream().noneMatch(option -> option.points().isZero()) && (!isHigh || !isFalling(options));
    }

    /** Each part with its own "không: 0 điểm". */
    private static boolean isAlternating(List<Option> options) {
        if (options.size() % 2 != 0) return false;
        for (var i = 0; i < options.size(); i++) if (options.get(i).points().isZero() != (i % 2 == 1)) return false;
        return options.size() > 2;
    }

    private static boolean isYesNo(Passage passage, List<Option> options) {
        if (options.size() > 2) return false;
        var isEitherOr = options.stream().allMatch(option -> option.points().isZero() || passage.is(option.points()));
        if (options.size() == 1) return isEitherOr;
        return isEitherOr && options.get(0).points().isZero() != options.get(1).points().isZero();
    }

    private static Attempt yesNo(Passage passage, List<Scored> scored, List<Option> options) {
        ScoringRule rule = new YesNo();
        var isBare = options.size() == 1 && (passage.scored().getFirst().condition().isEmpty() || passage.scored().getFirst().condition().getFirst().is("điểm"));
        var isRange = options.size() == 1 && Conditions.ranges(scored.getFirst().condition()).stream().anyMatch(found -> found.range().percent());
        var isBareNo = scored.stream().anyMatch(one -> one.givesNothing() && one.condition().size() < 5);
        var isShared = isBareNo && scored.stream().flatMap(one -> Conditions.ranges(one.condition()).stream()).map(Ranges.Found::range).anyMatch(range -> range.percent() && range.from() != null && !Fraction.HUNDRED.equals(range.from()));
        return new Attempt(rule).using(scored).using(passage.all(EachPart.class)).when(!isBare && !isRange && !isShared).when(passage.max() != null);
    }

    private static Attempt choice(Passage passage, List<Scored> scored, List<Option> options) {
        var highest = options.stream().map(Option::points).reduce(Fraction.ZERO, Fraction::max);
        var lowest = options.stream().map(Option::points).reduce(highest, Fraction::min);
        var sorted = new ArrayList<>(options);
        return new Attempt(new Choice(sorted)).using(scored)
                .when(passage.max() != null && passage.is(highest))
                .when(lowest.isZero() || isFalling(options))
                .when(passage.isPenalty() || scored.stream().noneMatch(ListForm::takes))
                .when(options.stream().filter(option -> option.points().equals(highest)).count() - empty(passage, scored) == 1)
                .when(options.stream().map(option -> option.label().toLowerCase(java.util.Locale.ROOT)).distinct().count() == options.size())
                .when(scored.stream().noneMatch(clause -> clause.condition().isEmpty()));
    }

    /** "Trong năm không được kiểm tra: 1 điểm" beside the levels of those that were. */
    private static long empty(Passage passage, List<Scored> scored) {
        return scored.stream().filter(passage::isFull).filter(one -> EMPTY.at(one.condition(), 0) != null && scored.indexOf(one) > 0).count();
    }

    private static boolean isFalling(List<Option> options) {
        for (var i = 1; i < options.size(); i++) if (options.get(i).points().isAtLeast(options.get(i - 1).points())) return false;
        return true;
    }

    /** "… thì trừ thêm 0,5 điểm" is no level. */
    private static boolean takes(Scored clause) {
        var size = clause.condition().size();
        return Words.hasAny(Words.slice(clause.condition(), size - 2, size), Keys.of("trừ cộng thêm"));
    }

    static boolean isNegated(List<Token> words) {
        return Words.startsWithAny(words, NEGATIONS);
    }
}
