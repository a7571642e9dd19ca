package openpar.reading;

import java.util.ArrayList;
import java.util.List;
import openpar.reading.Clause.Aside;
import openpar.reading.Clause.Scored;
import openpar.reading.Outcome.Computed;
import openpar.reading.Outcome.InProportion;

/** "Tính điểm theo tỷ lệ …: điểm = b/a × 2": the words only announce the formula that follows. */
final class Proportions {
    private Proportions() {}

    static List<Clause> of(List<Clause> clauses) {
        if (clauses.stream().noneMatch(one -> one instanceof Scored scored && scored.outcome() instanceof Computed)) return clauses;
        var told = new ArrayList<Clause>();
        for (var one : clauses) told.add(isAnnouncing(one) ? new Aside(one.words(), true) : one);
        return told;
    }

    private static boolean isAnnouncing(Clause clause) {
        return clause instanceof Scored scored && scored.outcome() instanceof InProportion && scored.condition().isEmpty() && scored.rest().isEmpty();
    }
}
