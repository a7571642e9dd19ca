package openpar.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name such as Xuất sắc and the rate from which it is given, inclusive. */
public record Grade(String name, Fraction from) {
    /** @param printedPlaces compare the rate as printed with so many places; null: the exact rate */
    public static Optional<Grade> of(Fraction rate, List<Grade> grades, @Nullable Integer printedPlaces) {
        var compared = printedPlaces == null ? rate : rate.rounded(printedPlaces);
        return grades.stream().filter(grade -> compared.isAtLeast(grade.from())).max(Comparator.comparing(Grade::from));
    }
}
