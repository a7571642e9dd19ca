package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.reading.Clause.Meaning;
import openpar.reading.Clause.Scored;
import openpar.reading.Outcome.Computed;

/** "y = b/a × 2" in a text that gives no points elsewhere: the letter stands for the points. */
final class Yields {
    private Yields() {}

    static List<Clause> of(String source, List<Clause> clauses) {
        if (clauses.stream().anyMatch(one -> one instanceof Scored || one instanceof Clause.PerCase || one instanceof Clause.Step)) return clauses;
        var yields = clauses.stream().filter(one -> isYield(source, one)).toList();
        if (yields.size() != 1 || isUsed(clauses, yields.getFirst())) return clauses;
        var given = new ArrayList<Clause>();
        for (var one : clauses) given.add(one == yields.getFirst() ? scored(one.words()) : one);
        return given;
    }

    private static Scored scored(List<Token> words) {
        return new Scored(words, List.of(), new Computed(words.subList(MeaningForms.letterAt(words) + 2, words.size())), List.of());
    }

    private static boolean isYield(String source, Clause clause) {
        if (!(clause instanceof Meaning(var words))) return false;
        var at = MeaningForms.letterAt(words);
        if (at < 0 || !words.get(at + 1).is("=") || at + 2 >= words.size()) return false;
        var rest = words.subList(at + 2, words.size());
        return Words.hasAny(rest, Keys.of("× x nhân")) && Algebra.of(source, rest) instanceof Algebra.Formula formula && formula.hasOperator();
    }

    private static boolean isUsed(List<Clause> clauses, Clause yield) {
        var letter = yield.words().get(MeaningForms.letterAt(yield.words()));
        return clauses.stream().filter(one -> one != yield).anyMatch(one -> Words.has(one.words(), letter.key()));
    }
}
