package openpar.scoring;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Phrase.Arg;
import openpar.scoring.Phrase.Text;

/** Writes terms one after the other: {@code 1,50 − 2 × 0,25}. */
final class Sum {
    private final List<Arg> parts = new ArrayList<>();

    Sum plus(Arg... term) {
        return add(" + ", term);
    }

    Sum minus(Arg... term) {
        return add(" − ", term);
    }

    private Sum add(String sign, Arg... term) {
        if (!parts.isEmpty() || sign.isBlank()) parts.add(new Text(sign));
        parts.addAll(List.of(term));
        return this;
    }

    static Arg times() {
        return new Text(" × ");
    }

    Phrase.Row row() {
        return new Phrase.Row(List.copyOf(parts));
    }
}
