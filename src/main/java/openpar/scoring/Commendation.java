package openpar.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who of one ranking group may be commended under a quota: down the ranks, past whom a rule holds back, until the places are taken. Who shares a
 * rank is treated alike: where not all of them have a place, none has.
 *
 * @param ranked how many have a rank in the group; the quota is a share of these
 * @param chosen ids in the order of rank
 * @param tied who shares the rank at which the places ran out
 */
public record Commendation(Fraction quota, int ranked, long places, List<String> chosen, Set<String> tied) {
    public Commendation {
        chosen = List.copyOf(chosen);
        tied = Set.copyOf(tied);
    }

    /** @param places in the order of rank */
    public static Commendation of(Fraction quota, List<Ranking.Place> places, Predicate<String> commendable) {
        long most = places(quota, places.size());
        var chosen = new ArrayList<String>();
        Set<String> tied = Set.of();
        for (int from = 0, to; from < places.size() && chosen.size() < most && tied.isEmpty(); from = to) {
            to = from + 1;
            while (to < places.size() && places.get(to).rank() == places.get(from).rank()) to++;
            var able = places.subList(from, to).stream().map(Ranking.Place::id).filter(commendable).toList();
            if (chosen.size() + able.size() <= most) chosen.addAll(able);
            else tied = new HashSet<>(able);
        }
        return new Commendation(quota, places.size(), most, chosen, tied);
    }

    /** 15 % of 96 are 14: a quota is never rounded up. */
    static long places(Fraction quota, int ranked) {
        return quota.times(Fraction.of(ranked)).dividedBy(Fraction.HUNDRED).min(Fraction.of(ranked)).floor().numerator().longValueExact();
    }

    public Phrase said() {
        return Phrase.of("sheet.quota", new Phrase.Percent(quota), new Phrase.Amount(Fraction.of(ranked)), new Phrase.Amount(Fraction.of(places)));
    }
}
