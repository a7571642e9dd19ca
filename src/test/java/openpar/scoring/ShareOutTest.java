package openpar.scoring;

import static openpar.scoring.Given.f;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Points of what does not apply, shared out where a set says so: exact, in proportion, and never where it does not say so. */
class ShareOutTest {
    private static final Phrase NONE = Phrase.of("not_applicable.items");
    private static final int SHEETS = 400;

    @Test
    void an_example_to_add_up_by_hand() {
        var nodes = List.of(
                new Node("1", null, NodeKind.AREA, f("10")), new Node("1.1", "1", NodeKind.CRITERION, f("2")), new Node("1.2", "1", NodeKind.CRITERION, f("3")), new Node("1.3", "1", NodeKind.CRITERION, f("5")),
                new Node("2", null, NodeKind.AREA, f("10")), new Node("2.1", "2", NodeKind.CRITERION, f("10")));
        Map<String, Score> scores = Map.of("1.1", new Score.NotApplicable(NONE), "1.2", new Score.Scored(f("3")), "1.3", new Score.Scored(f("1")), "2.1", new Score.Scored(f("5")));

        var plain = new RollUp(nodes).totals(scores::get);
        var shared = new RollUp(nodes, Set.of("1")).totals(scores::get);

        assertThat(plain.of("1").max()).isEqualTo(f("8"));
        assertThat(shared.of("1").max()).isEqualTo(f("10"));
        assertThat(shared.of("1").points()).isEqualTo(f("5"));
        assertThat(plain.total().rate()).contains(Fraction.of(50));
        assertThat(shared.total().rate()).contains(Fraction.of(50));
        assertThat(shared.total().max()).isEqualTo(f("20"));
    }

    @Test
    void the_maximum_of_the_parent_stays_and_rates_below_it_do_too() {
        for (int seed = 0; seed < SHEETS; seed++) {
            var sheet = new Sheet(seed);
            var all = sheet.totals(Set.of(), true);
            var plain = sheet.totals(Set.of(), false);
            var shared = sheet.totals(sheet.areas(), false);
            for (var area : sheet.areas()) {
                var before = plain.of(area);
                var after = shared.of(area);
                if (before.status() == NodeTotal.Status.NOT_APPLICABLE) assertThat(after.max()).as("seed " + seed).isEqualTo(Fraction.ZERO);
                else {
                    assertThat(after.max()).as("seed " + seed).isEqualTo(all.of(area).max());
                    assertThat(after.rate()).as("seed " + seed).isEqualTo(before.rate());
                    assertThat(after.points().times(before.max())).isEqualTo(before.points().times(after.max()));
                }
            }
            assertThat(shared.of("T")).isEqualTo(plain.of("T"));
        }
    }

    @Test
    void shared_over_the_whole_sheet_its_maximum_stays_and_areas_add_up_to_it() {
        for (int seed = 0; seed < SHEETS; seed++) {
            var sheet = new Sheet(seed);
            var all = sheet.totals(Set.of(), true);
            for (var said : List.of(Set.of(RollUp.TOTAL), with(sheet.areas(), RollUp.TOTAL))) {
                var shared = sheet.totals(said, false);
                if (sheet.areas().stream().allMatch(area -> shared.of(area).max().isZero())) continue;
                assertThat(shared.total().max()).as("seed " + seed).isEqualTo(all.total().max());
                var points = sheet.areas().stream().map(area -> shared.of(area).points()).reduce(Fraction.ZERO, Fraction::plus);
                assertThat(shared.total().points()).isEqualTo(points.plus(shared.of("T").points()));
            }
        }
    }

    @Test
    void nothing_is_shared_where_the_set_does_not_say_so_or_everything_applies() {
        for (int seed = 0; seed < SHEETS; seed++) {
            var sheet = new Sheet(seed);
            assertThat(new RollUp(sheet.nodes, Set.of()).totals(sheet.scores::get)).isEqualTo(new RollUp(sheet.nodes).totals(sheet.scores::get));
            assertThat(sheet.totals(with(sheet.areas(), RollUp.TOTAL), true)).isEqualTo(sheet.totals(Set.of(), true));
        }
    }

    @Test
    void shares_are_in_proportion_and_add_up_exactly() {
        for (int seed = 0; seed < SHEETS; seed++) {
            var random = new Random(seed);
            var maxima = new LinkedHashMap<String, Fraction>();
            var applying = new LinkedHashSet<String>();
            for (int n = 0; n < 2 + random.nextInt(7); n++) {
                maxima.put("n" + n, Fraction.of(1 + random.nextInt(400), 1 + random.nextInt(100)));
                if (n == 0 || random.nextBoolean()) applying.add("n" + n);
            }
            var shares = ShareOut.shares(maxima, applying);

            assertThat(sum(shares.values())).isEqualTo(sum(maxima.values()));
            for (var one : applying)
                for (var other : applying) assertThat(shares.get(one).times(maxima.get(other))).isEqualTo(shares.get(other).times(maxima.get(one)));
            maxima.keySet().stream().filter(key -> !applying.contains(key)).forEach(key -> assertThat(shares.get(key).isZero()).isTrue());
        }
    }

    private static Fraction sum(java.util.Collection<Fraction> some) {
        return some.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Set<String> with(Set<String> some, String one) {
        var all = new LinkedHashSet<>(some);
        all.add(one);
        return all;
    }

    /** Two to five areas with criteria at one or two levels, some of which do not apply, and a bonus. */
    private static final class Sheet {
        final List<Node> nodes = new ArrayList<>();
        final Map<String, Score> scores = new HashMap<>();
        final Map<String, Score> applied = new HashMap<>();
        private final Random random;
        private final int areas;

        Sheet(long seed) {
            random = new Random(seed);
            areas = 2 + random.nextInt(4);
            for (int a = 1; a <= areas; a++) {
                nodes.add(new Node("" + a, null, NodeKind.AREA, f("99")));
                for (int c = 1; c <= 1 + random.nextInt(4); c++) {
                    var code = a + "." + c;
                    boolean isParted = random.nextInt(3) == 0;
                    nodes.add(new Node(code, "" + a, NodeKind.CRITERION, isParted ? null : max()));
                    if (!isParted) score(code, nodes.getLast().max());
                    for (int s = 1; isParted && s <= 2; s++) {
                        nodes.add(new Node(code + "." + s, code, NodeKind.SUB_CRITERION, max()));
                        score(code + "." + s, nodes.getLast().max());
                    }
                }
            }
            nodes.add(new Node("T", null, NodeKind.BONUS, f("2")));
            nodes.add(new Node("T.1", "T", NodeKind.BONUS, f("1.5")));
            scores.put("T.1", new Score.Scored(f("1")));
            applied.put("T.1", new Score.Scored(f("1")));
        }

        private Fraction max() {
            return Fraction.of(1 + random.nextInt(900), 100);
        }

        private void score(String code, Fraction max) {
            var points = new Score.Scored(max.times(Fraction.of(random.nextInt(8), 7)));
            applied.put(code, points);
            scores.put(code, random.nextInt(3) == 0 ? new Score.NotApplicable(NONE) : points);
        }

        Set<String> areas() {
            return new LinkedHashSet<>(IntStream.rangeClosed(1, areas).mapToObj(Integer::toString).toList());
        }

        Totals totals(Set<String> shared, boolean isWhole) {
            return new RollUp(nodes, shared).totals((isWhole ? applied : scores)::get);
        }
    }
}
