package openpar.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import openpar.reading.Clause.Scored;
import openpar.reading.Moment.Kind;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule.Days;
import openpar.scoring.ScoringRule.Deadline;
import openpar.scoring.ScoringRule.Late;
import org.jspecify.annotations.Nullable;

/** Points by the day something was done. */
final class DeadlineForm {
    private static final Saying DAYS = Saying.of("(từ)? <n:a> (đến|-|tới) <n> ngày");

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private DeadlineForm() {}

    private record Timed(Scored clause, Moment moment, Fraction points) {}

    static @Nullable Attempt of(Passage passage) {
        var timed = new ArrayList<Timed>();
        var due = Due.of(passage);
        for (var clause : passage.scored()) {
            var moment = due != null && Due.isInTime(clause.condition()) ? new Moment(Kind.BY, due, null, false, Due.asksMore(clause.condition())) : Moment.of(clause.condition(), passage.year());
            var points = passage.points(clause.outcome());
            if (points == null || moment == null) return null;
            timed.add(new Timed(clause, moment, points));
        }
        var first = timed.stream().filter(one -> one.moment().kind() == Kind.BY).findFirst().orElse(null);
        if (first == null || first.moment().day() == null || timed.size() < 2 || isToldApart(timed)) return null;
        var attempt = attempt(passage, timed, first);
        return due == null ? attempt : attempt.using(Due.stated(passage.clauses()));
    }

    /** Such levels, each with its own words: a person picks the one that holds. */
    static boolean isPicked(Passage passage) {
        var timed = new ArrayList<Timed>();
        for (var clause : passage.scored()) {
            var moment = Moment.of(clause.condition(), passage.year());
            var points = passage.points(clause.outcome());
            if (points == null || moment == null || moment.vague() || Words.has(clause.condition(), "trước")) return false;
            timed.add(new Timed(clause, moment, points));
        }
        return isToldApart(timed) && Words.startsWithAny(timed.getLast().clause().condition(), java.util.Set.of("không", "chưa"));
    }

    /** "muộn hơn: 0,25; không ban hành: 0": the rule knows one line for all that comes after the last day. */
    private static boolean isToldApart(List<Timed> timed) {
        return timed.stream().filter(one -> one.moment().kind() == Kind.LATER).map(Timed::points).distinct().count() > 1;
    }

    /** Levels of lateness that leave no day out, where no day is set: a person picks one. */
    static boolean isWhole(Passage passage) {
        if (Words.indexOf(passage.words(), 0, token -> token.day() != null) >= 0 || Due.isStated(passage)) return false;
        var timed = new ArrayList<Timed>();
        for (var clause : passage.scored()) {
            var isInTime = Due.isInTime(clause.condition()) && !Due.asksMore(clause.condition());
            var moment = isInTime ? new Moment(Kind.BY, ANY_DAY, null, false, false) : Moment.of(clause.condition(), null);
            var points = passage.points(clause.outcome());
            if (points == null || moment == null || moment.vague() || moment.day() != null && moment.day() != ANY_DAY) return false;
            timed.add(new Timed(clause, moment, points));
        }
        var first = timed.stream().filter(one -> one.moment().kind() == Kind.BY).toList();
        if (first.size() != 1 || timed.size() < 3 || first.getFirst() != timed.getFirst()) return false;
        var late = late(timed, first.getFirst(), ANY_DAY);
        return !late.isEmpty() && isMeeting(timed, ANY_DAY, late) && isFalling(first.getFirst().points(), late) && timed.stream().anyMatch(one -> one.moment().kind() == Kind.LATER);
    }

    private static Attempt attempt(Passage passage, List<Timed> timed, Timed first) {
        var due = Objects.requireNonNull(first.moment().day());
        var late = late(timed, first, due);
        var last = timed.stream().filter(one -> one.moment().kind() == Kind.LATER).map(Timed::points).toList();
        if (!last.isEmpty()) late.add(new Late(null, last.getFirst()));
        var days = timed.stream().anyMatch(one -> one.moment().working()) && late.stream().anyMatch(one -> one.withinDays() != null) ? Days.WORKING : Days.CALENDAR;
        return new Attempt(new Deadline(due, first.points(), List.copyOf(late), days))
                .using(passage.scored())
                .when(passage.is(first.points()))
                .when(!last.isEmpty())
                .when(timed.stream().noneMatch(one -> one.moment().vague()))
                .when(isMeeting(timed, due, late))
                .when(isFalling(first.points(), late))
                .when(!isVagueBefore(timed, first))
                .when(Passage.yearIn(passage.words()) != null || Passage.yearIn(Tokens.of(Spelling.clean(passage.name()))) != null)
                .input("ngay", passage.name(), "ngày");
    }

    private static List<Late> late(List<Timed> timed, Timed first, LocalDate due) {
        var late = new ArrayList<Late>();
        for (var one : timed) {
            if (one == first || one.moment().kind() == Kind.LATER) continue;
            late.add(new Late(within(one.moment(), due), one.points()));
        }
        late.sort(java.util.Comparator.comparing(Late::withinDays, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())));
        return late;
    }

    private static @Nullable Integer within(Moment moment, LocalDate due) {
        return moment.day() == null ? moment.days() : Integer.valueOf((int) ChronoUnit.DAYS.between(due, moment.day()));
    }

    /** "chậm trên 15 ngày" begins where the last of the others ends. */
    private static boolean isMeeting(List<Timed> timed, LocalDate due, List<Late> late) {
        var reach = late.stream().map(Late::withinDays).filter(Objects::nonNull).mapToInt(Integer::intValue).max().orElse(0);
        if (late.stream().anyMatch(one -> one.withinDays() != null && one.withinDays() <= 0)) return false;
        if (!followsOn(timed, due) || !areDaysFollowing(timed, late)) return false;
        return timed.stream()
                .map(Timed::moment)
                .filter(moment -> moment.kind() == Kind.LATER)
                .map(moment -> within(moment, due))
                .allMatch(from -> from == null || from == reach);
    }

    /** "từ ngày 01/02 đến …" begins the day after what went before. */
    private static boolean followsOn(List<Timed> timed, LocalDate due) {
        var ends = new ArrayList<LocalDate>(List.of(due));
        timed.stream().map(one -> one.moment().day()).filter(Objects::nonNull).forEach(ends::add);
        return timed.stream()
                .map(one -> one.moment().since())
                .filter(Objects::nonNull)
                .filter(since -> since.isAfter(due))
                .allMatch(since -> ends.contains(since.minusDays(1)));
    }

    /** "chậm 1 đến 5 ngày; 5 đến 10 ngày": the fifth day stands twice. */
    private static boolean areDaysFollowing(List<Timed> timed, List<Late> late) {
        var ends = late.stream().map(Late::withinDays).filter(Objects::nonNull).map(Fraction::of).collect(java.util.stream.Collectors.toSet());
        ends.add(Fraction.ZERO);
        return timed.stream()
                .filter(one -> one.moment().days() != null)
                .map(one -> DAYS.in(one.clause().condition()))
                .filter(Objects::nonNull)
                .allMatch(match -> ends.contains(match.number("a").minus(Fraction.ONE)));
    }

    private static boolean isFalling(Fraction onTime, List<Late> late) {
        var points = onTime;
        for (var one : late) {
            if (one.points().isAbove(points)) return false;
            points = one.points();
        }
        return true;
    }

    /** "trước ngày 31" beside "chậm không quá 30 ngày": counted from which of the two days? */
    private static boolean isVagueBefore(List<Timed> timed, Timed first) {
        var isBefore = Words.has(first.clause().condition(), "trước")
                && !Words.has(first.clause().condition(), "hoặc") && !Words.has(first.clause().condition(), "giờ") && !Words.has(first.clause().condition(), "kể");
        return isBefore && timed.stream().anyMatch(one -> one.moment().days() != null);
    }
}
