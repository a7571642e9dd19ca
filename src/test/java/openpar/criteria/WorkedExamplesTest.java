package openpar.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import openpar.scoring.Context;
import openpar.scoring.Outcome;
import openpar.scoring.Score;
import openpar.scoring.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case worked by hand gives the points worked by hand, to the printed place. */
class WorkedExamplesTest {
    private static final String FILE = "/golden/worked-examples.csv";

    record Example(String set, String code, String inputs, String expected, String why) {
        @Override
        public String toString() {
            return set + " " + code + ": " + why;
        }
    }

    static Stream<Example> examples() {
        var examples = new ArrayList<Example>();
        new CsvFile("worked-examples.csv", new ArrayList<>())
                .read(
                        Library.bytes(FILE),
                        List.of("set", "code", "inputs", "expected_points", "why"),
                        Set.of(),
                        row -> examples.add(new Example(
                                row.text("set"),
                                row.text("code"),
                                row.text("inputs"),
                                row.text("expected_points"),
                                row.text("why"))));
        return examples.stream();
    }

    @Test
    void all_fifty_one_are_there() {
        assertThat(examples()).hasSize(51);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_points_are_those_worked_by_hand(Example example) {
        var score = outcome(example).score();
        switch (example.expected()) {
            case "MISSING" -> assertThat(score).isInstanceOf(Score.Missing.class);
            case "NA" -> assertThat(score).isInstanceOf(Score.NotApplicable.class);
            default ->
                assertThat(score.findPoints().orElseThrow().toDecimal(2)).isEqualByComparingTo(example.expected());
        }
    }

    private static Outcome outcome(Example example) {
        var set = Library.set(example.set());
        var json = FiguresJson.read(example.inputs());
        var leaf = set.leaves().get(example.code());
        if (leaf != null) return Scoring.outcome(leaf, json.figures(), Context.NONE.withAgencyKind(json.agencyKind()));
        var items = set.lines().stream().filter(line -> example.code().equals(line.parent()));
        return Scoring.block(items.map(SetLine::code).toList(), cap(set, example.code()), json.figures());
    }

    private static openpar.scoring.Fraction cap(SetTable set, String code) {
        return set.lines().stream()
                .filter(line -> line.code().equals(code))
                .map(SetLine::max)
                .findFirst()
                .orElseThrow();
    }
}
