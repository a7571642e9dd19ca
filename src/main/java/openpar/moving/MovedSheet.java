package openpar.moving;

import java.math.BigInteger;
import java.util.List;
import openpar.assessment.Recasting;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** What a trial found of one agency, as it is kept: leaves by the id of their node in the newer version. */
public record MovedSheet(String agency, String state, boolean submitted, String from, String to, List<Leaf> leaves) {
    public record Leaf(long node, @Nullable String statusBefore, @Nullable String from, String status, @Nullable String to) {
        public @Nullable Fraction before() {
            return read(from);
        }

        public @Nullable Fraction after() {
            return read(to);
        }
    }

    static MovedSheet of(Recasting.Line line) {
        return new MovedSheet(
                line.agency(),
                line.state(),
                line.submitted(),
                write(line.from()),
                write(line.to()),
                line.leaves().stream()
                        .map(l -> new Leaf(
                                l.node().id(),
                                l.statusBefore(),
                                l.from() == null ? null : write(l.from()),
                                l.status(),
                                l.to() == null ? null : write(l.to())))
                        .toList());
    }

    public Fraction before() {
        return java.util.Objects.requireNonNull(read(from));
    }

    public Fraction after() {
        return java.util.Objects.requireNonNull(read(to));
    }

    public Fraction change() {
        return after().minus(before());
    }

    private static String write(Fraction points) {
        return points.numerator() + "/" + points.denominator();
    }

    private static @Nullable Fraction read(@Nullable String points) {
        if (points == null) {
            return null;
        }
        int bar = points.indexOf('/');
        return new Fraction(new BigInteger(points.substring(0, bar)), new BigInteger(points.substring(bar + 1)));
    }
}
