package openpar.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.scoring.Expression;
import org.jspecify.annotations.Nullable;

/** What the letters of a text mean and what its rate is made of. */
final class Facts {
    private static final Saying OVER = Saying.of(
            "(tính)? (điểm)? (theo)? (tỷ lệ|tỷ số) %? (giữa|của)? <....num> (so với|trên tổng số|trên số|chia cho|trên tổng|trên) <....den>");
    private static final Saying PART = Saying.of("(tử|tử số) (:|là|=)");
    private static final Saying WHOLE = Saying.of("(mẫu|mẫu số) (:|là|=)");
    private static final Set<String> YEARS = Keys.of("năm cùng mức kỳ chỉ kế bình trung nghị");
    private final String source;
    private final List<List<Token>> unread = new java.util.ArrayList<>();
    final Map<String, String> letters = new LinkedHashMap<>();
    final Map<String, Expression> formulas = new LinkedHashMap<>();
    final Map<String, String> labels = new LinkedHashMap<>();
    @Nullable String numerator;
    @Nullable String denominator;

    private Facts(String source) {
        this.source = source;
    }

    static Facts of(String source, List<Clause> clauses) {
        var facts = new Facts(source);
        clauses.stream()
                .filter(clause -> clause instanceof Clause.Meaning || clause instanceof Clause.Aside)
                .forEach(clause -> facts.note(clause.words()));
        return facts;
    }

    boolean hasRate() {
        return numerator != null || letters.size() >= 2;
    }

    private void note(List<Token> words) {
        var at = MeaningForms.letterAt(words);
        if (at >= 0) letter(words, at);
        else if (PART.at(words, 0) instanceof Saying.Match part) numerator = rest(words, part.end());
        else if (WHOLE.at(words, 0) instanceof Saying.Match whole) denominator = rest(words, whole.end());
        else rate(words);
        var isRead = at >= 0 || numerator != null || denominator != null;
        if (!isRead && (Words.has(words, "=") || Words.has(words, "/") && Words.has(words, "×"))) unread.add(words);
    }

    /** A rate that is said to equal something, but no quotient that can be told. */
    boolean isUnread(List<Token> words) {
        return unread.contains(words);
    }

    private void letter(List<Token> words, int at) {
        var letter = words.get(at).key();
        var next = nextLetter(words, at + 2);
        var meaning = Words.trimmed(Words.slice(words, at + 2, next));
        var formula = words.get(at + 1).is("=") || Words.has(meaning, "/") ? Algebra.of(source, meaning) : null;
        if (formula != null && formula.hasOperator()) {
            formulas.put(letter, formula.expression());
            labels.putAll(formula.labels());
        } else letters.putIfAbsent(letter, Words.text(source, meaning));
        if (next < words.size()) note(Words.slice(words, next, words.size()));
    }

    /** "a là …, b là …" in one clause. */
    private static int nextLetter(List<Token> words, int from) {
        for (var at = from; at + 2 < words.size(); at++)
            if (words.get(at).isAny(Keys.of(", và")) && MeaningForms.isLetter(words.get(at + 1)) && words.get(at + 2).isAny(Keys.of("là : ="))) return at + 1;
        return words.size();
    }

    private String rest(List<Token> words, int from) {
        return Words.text(source, Words.slice(words, from, words.size()));
    }

    private void rate(List<Token> words) {
        var equals = Words.indexOf(words, 0, token -> token.is("=") || token.is(":"));
        if (equals >= 0 && equals + 1 < words.size() || Words.has(words, "/")) byFormula(Words.slice(words, equals + 1, words.size()));
        if (numerator == null && OVER.at(words, 0) instanceof Saying.Match over) over(words, over);
    }

    private void byFormula(List<Token> words) {
        var formula = Algebra.of(source, words);
        var monomial = formula == null ? null : Monomial.of(formula.expression());
        if (formula == null || monomial == null || monomial.powers().size() != 2) return;
        labels.putAll(formula.labels());
        monomial.powers().forEach((name, power) -> {
            if (power == 1) numerator = name;
            if (power == -1) denominator = name;
        });
    }

    private void over(List<Token> words, Saying.Match over) {
        var den = Words.slice(words, over.span("den").start(), words.size());
        if (Words.startsWithAny(den, YEARS)) return;
        numerator = plain(Words.slice(words, over.span("num").start(), over.span("num").end()));
        denominator = plain(den);
    }

    /** Without the letter in brackets, which is noted. */
    private String plain(List<Token> words) {
        var size = words.size();
        var isLettered = size > 3 && words.get(size - 1).is(")") && words.get(size - 3).is("(");
        var label = Words.text(source, isLettered ? words.subList(0, size - 3) : words);
        if (isLettered) letters.put(words.get(size - 2).key(), label);
        return label;
    }

    /** What a name of a formula stands for. */
    String label(String name) {
        return letters.getOrDefault(name, labels.getOrDefault(name, name));
    }
}
