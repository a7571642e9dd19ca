package openpar.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who comes before whom, by an ordered list of keys, the greater first; equal in all of them, a rank is shared. */
public final class Ranking {
    private Ranking() {}

    public enum Ties {
        /** 1 2 2 3 */
        DENSE,
        /** 1 2 2 4 */
        STANDARD
    }

    /**
     * @param keys the exact rate first, or {@link Fraction#rounded} when the campaign ranks as printed; then appraised
     *     points, survey points or whatever else the campaign puts before sharing
     */
    public record Contender(String id, List<Fraction> keys) {}

    public record Place(String id, int rank) {}

    public static Fraction rate(Fraction points, Fraction max) {
        return points.times(Fraction.HUNDRED).dividedBy(max);
    }

    /** In order of rank; those who share one stay in the order they came. */
    public static List<Place> of(List<Contender> contenders, Ties ties) {
        var ordered = new ArrayList<>(contenders);
        ordered.sort(Comparator.comparing(Contender::keys, Ranking::compare).reversed());
        var places = new ArrayList<Place>();
        var rank = 0;
        for (var position = 0; position < ordered.size(); position++) {
            var isTied = position > 0
                    && compare(
                                    ordered.get(position - 1).keys(),
                                    ordered.get(position).keys())
                            == 0;
            if (!isTied) rank = ties == Ties.DENSE ? rank + 1 : position + 1;
            places.add(new Place(ordered.get(position).id(), rank));
        }
        return List.copyOf(places);
    }

    private static int compare(List<Fraction> one, List<Fraction> other) {
        for (var position = 0; position < Math.min(one.size(), other.size()); position++) {
            var difference = one.get(position).compareTo(other.get(position));
            if (difference != 0) return difference;
        }
        return Integer.compare(one.size(), other.size());
    }
}
