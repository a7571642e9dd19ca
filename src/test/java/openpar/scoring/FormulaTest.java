package openpar.scoring;

import static openpar.scoring.Given.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3             | 7
            (1 + 2) * 3           | 9
            8 - 3 - 2             | 3
            12 / 3 / 2            | 2
            -2 * -3               | 6
            1 / 3 * 3             | 1
            2 − 1 × 4 ÷ 8         | 1.5
            min(3, 1.5, 2)        | 1.5
            max(1, min(5, 4)) + 1 | 5
            if(1 >= 1, 2, 3)      | 2
            if(1 != 1, 2, 3)      | 3
            (2 > 1) + (1 > 2)     | 1
            """)
    void it_counts_as_people_do(String expression, String value) {
        assertPoints(outcome(leaf(formula(expression), "1")), value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 +            | 4  | formula.value
            2 * (a + b     | 11 | formula.expected
            a b            | 3  | formula.operator
            round(a)       | 1  | formula.function
            if(a, b)       | 1  | formula.if
            1,5 * a        | 2  | formula.operator
            leaf(a)        | 6  | formula.code
            target("")     | 8  | formula.name
            a ** 2         | 4  | formula.value
            a = b          | 3  | formula.operator
            1.2.3          | 4  | formula.operator
            """)
    void what_it_cannot_read_it_points_at(String expression, int column, String why) {
        assertThatThrownBy(() -> Expression.parse(expression)).isInstanceOfSatisfying(FormulaFault.class, fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.why().key()).isEqualTo("scoring." + why);
        });
    }

    @Test
    void the_side_not_taken_is_not_looked_at() {
        var rule = formula("if(a == 0, 1.5, 1.5 * b / a)");
        assertPoints(outcome(leaf(rule, "2"), "a", 0), "1.5");
        assertMissing(outcome(leaf(rule, "2"), "a", 2), "b");
        assertMissing(outcome(leaf(rule, "2"), "b", 2), "a");
    }

    @Test
    void dividing_by_zero_is_what_the_rule_says() {
        assertPoints(outcome(leaf(formula("1 + b / a"), "2"), "b", 1, "a", 0), "0");
        assertNotApplicable(outcome(leafThatMayNotApply(formula("1 + b / a"), "2"), "b", 1, "a", 0));
        var twelfth = leaf(formula("2 * b / (a + c)", ZeroDenominator.LAST_YEAR_OVER_12), "2");
        assertPoints(outcome(twelfth, "b", 5, "a", 0, "c", 0, "a_nam_truoc", 100, "c_nam_truoc", 20), "1");
        assertMissing(outcome(twelfth, "b", 5, "a", 0, "c", 0, "a_nam_truoc", 100), "c_nam_truoc");
    }

    @Test
    void other_leaves_last_year_targets_and_peers_are_known_from_outside() {
        var rule = leaf(formula("leaf(\"3.2.1\") + last_year(x) + target(x) + peers_mean(x)"), "2");
        var context = Context.NONE
                .withLeaves(code -> new Score.Scored(Fraction.of(1, 3)))
                .withLastYear(figures("x", 1))
                .withTargets(figures("x", 2))
                .withPeersMeans(figures("x", 3));
        assertThat(Scoring.outcome(rule, Figures.NONE, context).score())
                .isEqualTo(new Score.Scored(Fraction.of(19, 3)));
        assertMissing(outcome(rule), "leaf(\"3.2.1\")", "x_nam_truoc", "target(x)", "peers_mean(x)");
    }

    @Test
    void a_formula_says_itself_with_the_values_of_the_agency() {
        var rule = formula("0.5 * min(k / 24, 1) + if(d == 0, 1.5, 1.5 * x / d)");
        var outcome = outcome(leaf(rule, "2"), "k", 22, "d", 0);
        assertThat(Said.inVietnamese(outcome.steps().getFirst()))
                .isEqualTo("Điểm = 0,5 × min(22/24; 1) + 1,5 = 1,9583 → 1,96");
    }

    @Test
    void leaves_that_need_one_another_are_found() {
        assertThat(Circles.find(Map.of("1.1", Set.of("1.2"), "1.2", Set.of("1.3"), "1.3", Set.of())))
                .isEmpty();
        assertThat(Circles.find(Map.of("1.1", Set.of("1.1")))).isEqualTo(List.of("1.1", "1.1"));
        assertThat(Circles.find(Map.of("1.1", Set.of("1.2"), "1.2", Set.of("1.1"))))
                .hasSize(3);
    }

    @Test
    void a_third_is_written_as_a_quotient() throws FormulaFault {
        var third = new Expression.Binary(Expression.Operator.TIMES, new Expression.Name("x"), new Expression.Constant(Fraction.of(20, 3)));
        assertThat(third.written()).isEqualTo("x * (20 / 3)");
        assertThat(Expression.parse(third.written()).names()).containsExactly("x");
    }

    @Test
    void what_is_written_back_means_the_same() throws FormulaFault {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
        for (var attempt = 0; attempt < 300; attempt++) {
            var expression = Expression.parse(grown(random, 4));
            assertThat(Expression.parse(expression.written())).isEqualTo(expression);
        }
    }

    @Test
    void noise_is_refused_calmly() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(99);
        for (var attempt = 0; attempt < 2_000; attempt++) {
            var noise = new StringBuilder();
            for (var length = random.nextInt(1, 20); length > 0; length--)
                noise.append("a1.(),+-*/<>=!\"' if min leaf".charAt(random.nextInt(28)));
            try {
                Expression.parse(noise.toString());
            } catch (FormulaFault calm) {
                assertThat(calm.column()).as(noise.toString()).isBetween(1, noise.length() + 1);
            }
        }
        assertThatThrownBy(() -> Expression.parse("(".repeat(3_000))).isInstanceOf(FormulaFault.class);
        assertThatThrownBy(() -> Expression.parse("-".repeat(3_000) + "1")).isInstanceOf(FormulaFault.class);
    }

    private static String grown(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0)
            return List.of("a", "so_đơn", "2.50", "7", "leaf(\"1.2\")", "last_year(a)")
                    .get(random.nextInt(6));
        var left = grown(random, depth - 1);
        var right = grown(random, depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> "min(" + left + ", " + right + ")";
            case 1 -> "if(" + left + " >= " + right + ", " + right + ", " + left + ")";
            case 2 -> "-(" + left + ")";
            case 3 -> "(" + left + ") / (" + right + ")";
            case 4 -> "(" + left + ") - (" + right + ")";
            default -> left + List.of(" + ", " - ", " * ", " / ").get(random.nextInt(4)) + right;
        };
    }
}
