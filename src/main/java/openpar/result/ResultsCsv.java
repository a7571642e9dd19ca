package openpar.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import openpar.kit.office.Csv;
import org.jspecify.annotations.Nullable;

/** A table as open data: one line an agency, points with a decimal point, exact totals as fractions for computing again. */
public final class ResultsCsv {
    private ResultsCsv() {}

    public static String of(Frozen results) {
        var text = new StringBuilder(Csv.MARK);
        var head = new ArrayList<>(List.of(
                "code", "name", "kind", "rank", "grade", "self", "appraised", "survey", "total", "max", "rate", "exact_total", "exact_max", "grade_by_rate", "commended", "limits"));
        results.areas().forEach(a -> head.add("area_" + a.code()));
        text.append(Csv.line(head));
        for (var agency : results.agencies()) {
            var line = new ArrayList<>(List.of(
                    Csv.words(agency.code()),
                    Csv.words(agency.name()),
                    Csv.words(agency.kind()),
                    agency.rank() == null ? "" : Integer.toString(agency.rank()),
                    Csv.words(grade(results, agency.grade())),
                    plain(agency.self()),
                    plain(agency.appraised()),
                    plain(agency.survey()),
                    plain(agency.total()),
                    plain(agency.max()),
                    plain(agency.rate()),
                    agency.exactTotal(),
                    agency.exactMax(),
                    Csv.words(grade(results, agency.rated())),
                    agency.forCommendation() ? "yes" : "",
                    Csv.words(agency.limits().stream().map(Frozen.Said::vi).collect(java.util.stream.Collectors.joining(" ")))));
            for (var area : results.areas()) {
                line.add(agency.areas().stream()
                        .filter(a -> a.code().equals(area.code()))
                        .map(a -> plain(a.points()))
                        .findFirst()
                        .orElse(""));
            }
            text.append(Csv.line(line));
        }
        return text.toString();
    }

    private static String grade(Frozen results, @Nullable Integer position) {
        return results.grades().stream()
                .filter(g -> Integer.valueOf(g.position()).equals(position))
                .map(Frozen.GradeStep::name)
                .findFirst()
                .orElse("");
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
