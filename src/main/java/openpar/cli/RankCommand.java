package openpar.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import openpar.criteria.CsvFile;
import openpar.criteria.CsvRow;
import openpar.criteria.FileFault;
import openpar.scoring.Fraction;
import openpar.scoring.Phrase.Text;
import openpar.scoring.Ranking;
import openpar.scoring.Ranking.Contender;

/** {@code bin/rank}: agencies by rate, from a table of their points and own maxima. */
record RankCommand(String file, String ties, int decimals) {
    private static final int MOST_DECIMALS = 20;

    private record Standing(Fraction points, Fraction max) {
        Fraction rate() {
            return Ranking.rate(points, max);
        }
    }

    static RankCommand of(List<String> arguments) throws Misuse {
        var options = Options.of("rank", arguments, Set.of("--ties", "--decimals", "--lang"), Set.of(), true);
        options.word("--lang", List.of("vi", "en"));
        return new RankCommand(
                options.file(),
                options.word("--ties", List.of("dense", "standard", "unrounded")),
                options.number("--decimals", 2, MOST_DECIMALS));
    }

    void print(PrintStream out) throws Misuse {
        var standings = standings();
        var contenders = new ArrayList<Contender>();
        standings.forEach((agency, standing) -> contenders.add(new Contender(agency, List.of(compared(standing)))));
        var table = new CsvText(out, "agency", "points", "max", "rate", "rank");
        for (var place : Ranking.of(contenders, ties.equals("standard") ? Ranking.Ties.STANDARD : Ranking.Ties.DENSE)) {
            var standing = standings.get(place.id());
            if (standing != null)
                table.line(
                        place.id(),
                        CsvText.decimal(standing.points(), 2),
                        CsvText.decimal(standing.max(), 2),
                        CsvText.decimal(standing.rate(), decimals),
                        Integer.toString(place.rank()));
        }
    }

    private Fraction compared(Standing standing) {
        return ties.equals("unrounded") ? standing.rate() : standing.rate().rounded(decimals);
    }

    private Map<String, Standing> standings() throws Misuse {
        var faults = new ArrayList<FileFault>();
        var standings = new LinkedHashMap<String, Standing>();
        var seen = new HashMap<String, Integer>();
        new CsvFile(file, faults)
                .read(Options.content(file), List.of("agency", "points", "max"), Set.of("points"), row -> {
                    var agency = row.text("agency");
                    if (agency.isEmpty()) faults.add(row.fault("agency", "csv.nothing"));
                    else if (seen.putIfAbsent(agency, row.line()) != null)
                        faults.add(row.fault("agency", "figures.agency_twice", new Text(agency)));
                    var standing = standing(row, faults);
                    if (standing != null) standings.put(agency, standing);
                });
        if (!faults.isEmpty()) throw new Misuse(faults);
        return standings;
    }

    private static @org.jspecify.annotations.Nullable Standing standing(CsvRow row, List<FileFault> faults) {
        var before = faults.size();
        var points = Fraction.ZERO;
        for (var position = 0; position < row.count("points"); position++) {
            var part = row.number("points", position, faults);
            if (part != null) points = points.plus(part);
        }
        var max = row.number("max", 0, faults);
        if (max != null && max.signum() <= 0) faults.add(row.fault("max", "rule.positive", new Text(row.text("max"))));
        return max == null || faults.size() > before ? null : new Standing(points, max);
    }
}
