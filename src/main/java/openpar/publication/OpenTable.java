package openpar.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import openpar.kit.office.Csv;
import openpar.result.Frozen;
import org.jspecify.annotations.Nullable;

/** The published table as open data: one line an agency, points with a decimal point, exact totals as fractions for computing again. */
final class OpenTable {
    private OpenTable() {}

    static String csv(Frozen results) {
        var text = new StringBuilder(Csv.MARK);
        var head = new ArrayList<>(List.of(
                "code", "name", "kind", "rank", "grade", "self", "appraised", "survey", "total", "max", "rate", "exact_total", "exact_max"));
        results.areas().forEach(a -> head.add("area_" + a.code()));
        text.append(Csv.line(head));
        for (var agency : results.agencies()) {
            var line = new ArrayList<>(List.of(
                    Csv.words(agency.code()),
                    Csv.words(agency.name()),
                    Csv.words(agency.kind()),
                    agency.rank() == null ? "" : Integer.toString(agency.rank()),
                    Csv.words(PublicPages.grade(results, agency, "vi")),
                    plain(agency.self()),
                    plain(agency.appraised()),
                    plain(agency.survey()),
                    plain(agency.total()),
                    plain(agency.max()),
                    plain(agency.rate()),
                    agency.exactTotal(),
                    agency.exactMax()));
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

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
