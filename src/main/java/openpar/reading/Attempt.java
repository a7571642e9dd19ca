package openpar.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import openpar.scoring.ScoringRule;

/** A rule made of some clauses, with what speaks against it. */
final class Attempt {
    final ScoringRule rule;
    final Set<Clause> used = new LinkedHashSet<>();
    final List<List<Token>> doubts = new ArrayList<>();
    final List<ProposedInput> inputs = new ArrayList<>();
    boolean fits = true;

    Attempt(ScoringRule rule) {
        this.rule = rule;
    }

    Attempt using(List<? extends Clause> clauses) {
        used.addAll(clauses);
        return this;
    }

    Attempt doubting(List<Token> words) {
        if (!words.isEmpty()) doubts.add(words);
        return this;
    }

    /** A condition that must hold for the points to fit the maximum. */
    Attempt when(boolean isFitting) {
        fits &= isFitting;
        return this;
    }

    Attempt input(String name, String label, String unit) {
        if (inputs.stream().noneMatch(input -> input.name().equals(name))) inputs.add(new ProposedInput(name, label, unit));
        return this;
    }
}
