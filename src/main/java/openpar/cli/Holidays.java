package openpar.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import openpar.criteria.CsvFile;
import openpar.criteria.CsvRow;
import openpar.criteria.FileFault;
import openpar.scoring.Phrase.Text;
import openpar.scoring.WorkingDays;

/** Days off and days swapped into work, from a table {@code date,kind} with kind holiday or working. */
final class Holidays {
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();
    private final List<FileFault> faults;

    private Holidays(List<FileFault> faults) {
        this.faults = faults;
    }

    static WorkingDays read(String file, List<FileFault> faults) throws Misuse {
        var days = new Holidays(faults);
        new CsvFile(file, faults).read(Options.content(file), List.of("date", "kind"), Set.of(), days::keep);
        return new WorkingDays(days.off, days.worked);
    }

    private void keep(CsvRow row) {
        try {
            var day = LocalDate.parse(row.text("date"));
            switch (row.text("kind")) {
                case "holiday" -> off.add(day);
                case "working" -> worked.add(day);
                default ->
                    faults.add(
                            row.fault("kind", "rule.word", new Text(row.text("kind")), new Text("holiday, working")));
            }
        } catch (DateTimeException notADay) {
            faults.add(row.fault("date", "rule.date", new Text(row.text("date"))));
        }
    }
}
