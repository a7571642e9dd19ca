package openpar.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Phrase.Amount;
import openpar.scoring.Phrase.Day;
import openpar.scoring.Phrase.Name;
import openpar.scoring.Phrase.Points;
import openpar.scoring.ScoringRule.Days;
import openpar.scoring.ScoringRule.Late;

/** The day itself is still in time; later, by calendar or working days; never is the last line of the table. */
record Deadlines(Reading reading) {
    Outcome of(ScoringRule.Deadline rule) {
        return switch (reading.figures.find(Evaluation.DAY).orElse(null)) {
            case null -> Outcome.missing(List.of(Evaluation.DAY));
            case Figure.Day(var date) -> date.isAfter(rule.due()) ? late(rule, date) : inTime(rule, date);
            case Figure.None() -> never(rule);
            case Figure.Number _, Figure.Tick _ ->
                Outcome.refused(Evaluation.DAY, Phrase.of("refused.not_a_date", new Name(Evaluation.DAY)));
        };
    }

    private static Outcome inTime(ScoringRule.Deadline rule, LocalDate date) {
        return Outcome.scored(
                rule.onTime(),
                0,
                Phrase.of("deadline.in_time", new Day(date), new Day(rule.due()), new Points(rule.onTime())));
    }

    private Outcome late(ScoringRule.Deadline rule, LocalDate date) {
        var days = rule.days() == Days.WORKING
                ? reading.context.calendar().between(rule.due(), date)
                : ChronoUnit.DAYS.between(rule.due(), date);
        var key = rule.days() == Days.WORKING ? "deadline.late_working" : "deadline.late";
        for (var position = 0; position < rule.late().size(); position++) {
            var late = rule.late().get(position);
            if (late.withinDays() != null && days > late.withinDays()) continue;
            return Outcome.scored(late.points(), 1 + position, said(key, date, rule, days, late.points()));
        }
        return Outcome.scored(Fraction.ZERO, said(key, date, rule, days, Fraction.ZERO));
    }

    private static Phrase said(String key, LocalDate date, ScoringRule.Deadline rule, long days, Fraction points) {
        return Phrase.of(key, new Day(date), new Day(rule.due()), new Amount(Fraction.of(days)), new Points(points));
    }

    private static Outcome never(ScoringRule.Deadline rule) {
        for (var position = 0; position < rule.late().size(); position++) {
            var late = rule.late().get(position);
            if (late.withinDays() == null)
                return Outcome.scored(
                        late.points(), 1 + position, Phrase.of("deadline.never", new Points(late.points())));
        }
        return Outcome.scored(Fraction.ZERO, Phrase.of("deadline.never", new Points(Fraction.ZERO)));
    }

    static List<Branch> branches(ScoringRule.Deadline rule) {
        var branches = new ArrayList<Branch>();
        branches.add(new Branch(Phrase.of("branch.in_time", new Day(rule.due())), Branches.points(rule.onTime())));
        for (Late late : rule.late())
            branches.add(new Branch(condition(late, rule.days()), Branches.points(late.points())));
        return branches;
    }

    private static Phrase condition(Late late, Days days) {
        if (late.withinDays() == null) return Phrase.of("branch.later");
        return Phrase.of(
                days == Days.WORKING ? "branch.late_working" : "branch.late",
                new Amount(Fraction.of(late.withinDays())));
    }
}
