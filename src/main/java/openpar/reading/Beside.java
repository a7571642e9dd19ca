package openpar.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import openpar.reading.Conditions.Ranged;

/** What stands beside a range: the measure's own words say nothing new, joined conditions do. */
final class Beside {
    private static final Set<String> RISKY = Keys.of("nhưng riêng trừ đồng song kèm nếu ngoại miễn hoặc và không chưa khi mà trường đối");

    private Beside() {}

    static void check(Passage passage, Ranged one, Row row, Attempt attempt) {
        var beside = one.beside();
        var shared = shared(row, one);
        var fresh = beside.stream().filter(token -> !shared.contains(token.key())).toList();
        var name = Words.keys(Tokens.of(Spelling.clean(passage.name())));
        var isNew = fresh.stream().anyMatch(token -> token.isAny(RISKY) || token.isNumber())
                && fresh.stream().anyMatch(token -> !name.contains(token.key()));
        var isLevel = Words.startsWithAny(fresh, Keys.of("chưa không")) && fresh.stream().allMatch(token -> token.isAny(Keys.of("chưa không đạt ( )")));
        if (isNew && !isLevel) attempt.doubting(fresh.size() < beside.size() ? contiguous(fresh) : beside);
    }

    private static List<Token> contiguous(List<Token> fresh) {
        return fresh;
    }

    /** Words that another clause of the row has too. */
    private static Set<String> shared(Row row, Ranged one) {
        var shared = new HashSet<String>();
        row.ranged.stream().filter(other -> other != one).forEach(other -> other.beside().forEach(token -> shared.add(token.key())));
        row.condition.forEach(token -> shared.add(token.key()));
        return shared;
    }
}
