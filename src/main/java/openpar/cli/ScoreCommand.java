package openpar.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import openpar.criteria.FileFault;
import openpar.criteria.SetCsv;
import openpar.criteria.SetTable;
import openpar.scoring.NodeTotal;
import openpar.scoring.Score;
import openpar.scoring.WorkingDays;

/** {@code bin/score}: points of leaves, or totals of agencies, from a set and a table of figures. */
record ScoreCommand(String set, String figures, boolean totals, String holidays) {
    static ScoreCommand of(List<String> arguments) throws Misuse {
        var options = Options.of(
                "score", arguments, Set.of("--set", "--figures", "--holidays", "--lang"), Set.of("--totals"), false);
        options.word("--lang", List.of("vi", "en"));
        return new ScoreCommand(
                options.value("--set"),
                options.value("--figures"),
                options.has("--totals"),
                options.isGiven("--holidays") ? options.value("--holidays") : "");
    }

    /** Everything is read and checked before the first line is printed. */
    void print(Words words, PrintStream out) throws Misuse {
        var faults = new ArrayList<FileFault>();
        var read = SetCsv.read(set, Options.content(set));
        var content = Options.content(figures);
        var calendar = holidays.isEmpty() ? WorkingDays.WEEKDAYS : Holidays.read(holidays, faults);
        switch (read) {
            case SetCsv.Faulty(var wrong) -> {
                faults.addAll(wrong);
                throw new Misuse(faults);
            }
            case SetCsv.Read(var table) -> {
                var scored = new FiguresFile(figures, table, calendar, totals ? _ -> "" : words::of, faults)
                        .read(content, totals);
                if (!faults.isEmpty()) throw new Misuse(faults);
                if (totals) totals(table, scored, out);
                else leaves(scored, out);
            }
        }
    }

    private static void leaves(ScoredFile scored, PrintStream out) {
        var table = new CsvText(out, "agency", "code", "points", "max", "status", "explanation");
        for (var line : scored.lines())
            table.line(
                    line.agency(),
                    line.code(),
                    line.score()
                            .findPoints()
                            .map(points -> CsvText.decimal(points, 2))
                            .orElse(""),
                    CsvText.decimal(line.max(), 2),
                    status(line.score()),
                    line.explanation());
    }

    private static String status(Score score) {
        return switch (score) {
            case Score.Scored _ -> "scored";
            case Score.NotApplicable _ -> "not_applicable";
            case Score.Missing _, Score.Refused _ -> "missing";
        };
    }

    private static void totals(SetTable set, ScoredFile scored, PrintStream out) {
        var rollUp = set.rollUp();
        var tops = set.lines().stream()
                .filter(line -> line.parent() == null)
                .map(line -> line.code())
                .toList();
        var table = new CsvText(out, "agency", "node", "points", "max", "rate", "status");
        scored.byAgency().forEach((agency, scores) -> {
            var totals = rollUp.totals(code -> scored.score(scores, code));
            for (var code : tops) total(table, agency, totals.of(code));
            total(table, agency, totals.total());
        });
    }

    private static void total(CsvText table, String agency, NodeTotal node) {
        var isNothing = node.status() == NodeTotal.Status.NOT_APPLICABLE;
        table.line(
                agency,
                node.code(),
                isNothing ? "" : CsvText.decimal(node.points(), 2),
                CsvText.decimal(node.max(), 2),
                isNothing
                        ? ""
                        : node.rate().map(rate -> CsvText.decimal(rate, 2)).orElse(""),
                node.status().name().toLowerCase(java.util.Locale.ROOT));
    }
}
