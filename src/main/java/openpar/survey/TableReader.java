package openpar.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openpar.campaign.Participant;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.TypedNumber;

/** Reads a table line by line and says of every line what is wrong with it, as far as it can be told. */
final class TableReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_FAULTS = 200;

    private final Surveyed surveyed;
    private final List<LineFault> faults = new ArrayList<>();
    private final List<Mean> means = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Provenance provenance = Provenance.NONE;
    private Map<Columns, Integer> places = Map.of();

    TableReader(Surveyed surveyed) {
        this.surveyed = surveyed;
    }

    TableReading read(byte[] content) {
        Optional<Grid> grid = Grid.read(content);
        if (grid.isEmpty()) {
            faults.add(new LineFault(0, "", "", "format", List.of()));
        }
        grid.ifPresent(this::lines);
        provenance.missing().forEach(m -> faults.add(0, new LineFault(0, m, "", "missing." + m, List.of())));
        return new TableReading(provenance, isMeans() ? "means" : "points", means, given, List.copyOf(faults));
    }

    private boolean isMeans() {
        return !places.containsKey(Columns.POINTS);
    }

    private void lines(Grid grid) {
        for (Grid.Line line : grid.lines()) {
            if (places.isEmpty()) {
                head(line);
            } else if (!line.isEmpty() && faults.size() < MOST_FAULTS) {
                row(line);
            }
        }
        if (places.isEmpty()) {
            faults.add(new LineFault(0, "", "", "columns", List.of()));
        } else if (means.isEmpty() && given.isEmpty() && faults.isEmpty()) {
            faults.add(new LineFault(0, "", "", "empty", List.of()));
        }
        wholeGroups();
    }

    private void head(Grid.Line line) {
        List<String> cells = line.cells().stream().map(Cell::text).toList();
        if (!Columns.headed(cells.toArray(String[]::new))) {
            provenance = provenance.with(line);
            return;
        }
        places = Columns.of(cells);
        List<Columns> needed =
                places.containsKey(Columns.POINTS) ? List.of() : List.of(Columns.GROUP, Columns.PERCENT, Columns.FORMS);
        needed.stream()
                .filter(c -> !places.containsKey(c))
                .forEach(c -> faults.add(new LineFault(line.number(), c.label(), "", "column", List.of(c.label()))));
    }

    private void row(Grid.Line line) {
        Optional<Participant> participant =
                surveyed.participant(cell(line, Columns.AGENCY).text());
        if (participant.isEmpty()) {
            fault(line, Columns.AGENCY, "agency");
            return;
        }
        List<CriteriaNode> leaves = surveyed.leaves(participant.get(), cell(line, Columns.CODE));
        if (leaves.size() != 1) {
            String known = String.join(
                    ", ",
                    surveyed.leaves(participant.get()).stream()
                            .map(CriteriaNode::code)
                            .toList());
            fault(line, Columns.CODE, leaves.isEmpty() ? "code" : "code_number", known);
            return;
        }
        if (isMeans()) {
            mean(line, participant.get(), leaves.getFirst());
        } else {
            points(line, participant.get(), leaves.getFirst());
        }
    }

    private void mean(Grid.Line line, Participant participant, CriteriaNode leaf) {
        String group = cell(line, Columns.GROUP).text();
        if (!Surveyed.groups(leaf).contains(group)) {
            fault(line, Columns.GROUP, "group", String.join(", ", Surveyed.groups(leaf)));
            return;
        }
        Optional<BigDecimal> forms =
                number(cell(line, Columns.FORMS), TypedNumber.Kind.COUNT, BigDecimal.valueOf(10_000_000));
        if (forms.isEmpty() || forms.get().stripTrailingZeros().scale() > 0) {
            fault(line, Columns.FORMS, "forms");
            return;
        }
        Cell percent = cell(line, Columns.PERCENT);
        Optional<BigDecimal> mean = number(percent, TypedNumber.Kind.PERCENT, HUNDRED);
        if (mean.isEmpty() && !(percent.isEmpty() && forms.get().signum() == 0)) {
            fault(line, Columns.PERCENT, percent.isEmpty() ? "percent_missing" : "percent");
            return;
        }
        if (once(line, participant.id() + "/" + leaf.id() + "/" + group)) {
            boolean nobody = forms.get().signum() == 0;
            means.add(new Mean(
                    line.number(),
                    participant.id(),
                    leaf.id(),
                    group,
                    nobody ? null : mean.orElseThrow(),
                    forms.get().intValueExact()));
        }
    }

    private void points(Grid.Line line, Participant participant, CriteriaNode leaf) {
        BigDecimal max = leaf.maxPoints() == null ? BigDecimal.ZERO : leaf.maxPoints();
        Optional<BigDecimal> points = number(cell(line, Columns.POINTS), TypedNumber.Kind.POINTS, max);
        if (points.isEmpty()) {
            fault(
                    line,
                    Columns.POINTS,
                    "points",
                    max.stripTrailingZeros().toPlainString().replace('.', ','));
        } else if (once(line, participant.id() + "/" + leaf.id())) {
            given.add(new Given(line.number(), participant.id(), leaf.id(), points.get()));
        }
    }

    /** A group nobody answered for stands in the table with 0 forms; a group left out is a mistake, not 0. */
    private void wholeGroups() {
        var lines = new HashMap<String, Mean>();
        var counts = new HashMap<String, Integer>();
        for (Mean mean : means) {
            String leaf = mean.participantId() + "/" + mean.nodeId();
            lines.putIfAbsent(leaf, mean);
            counts.merge(leaf, 1, Integer::sum);
        }
        lines.forEach((leaf, first) -> {
            List<String> expected = surveyed.groupsOf(first.participantId(), first.nodeId());
            if (faults.size() < MOST_FAULTS && counts.getOrDefault(leaf, 0) < expected.size()) {
                faults.add(new LineFault(
                        first.line(),
                        Columns.GROUP.label(),
                        first.group(),
                        "groups",
                        List.of(String.join(", ", expected))));
            }
        });
    }

    private boolean once(Grid.Line line, String key) {
        if (!seen.add(key)) {
            fault(line, Columns.CODE, "twice");
            return false;
        }
        return true;
    }

    /** Where a dot could group or divide, only a reading within the bounds counts. */
    private static Optional<BigDecimal> number(Cell cell, TypedNumber.Kind kind, BigDecimal most) {
        Optional<BigDecimal> value = switch (cell) {
            case Cell.Amount(BigDecimal amount) -> Optional.of(amount);
            case Cell.Words(String text) ->
                switch (TypedNumber.read(text, kind)) {
                    case TypedNumber.Read(BigDecimal read) -> Optional.of(read);
                    case TypedNumber.Ambiguous(BigDecimal grouped, BigDecimal decimal) ->
                        grouped.compareTo(most) > 0 ? Optional.of(decimal) : Optional.empty();
                    case TypedNumber.Empty empty -> Optional.empty();
                    case TypedNumber.Unreadable unreadable -> Optional.empty();
                };
        };
        return value.filter(v -> v.signum() >= 0 && v.compareTo(most) <= 0);
    }

    private Cell cell(Grid.Line line, Columns column) {
        return line.cell(places.getOrDefault(column, -1));
    }

    private void fault(Grid.Line line, Columns column, String key, String... arguments) {
        faults.add(
                new LineFault(line.number(), column.label(), cell(line, column).text(), key, List.of(arguments)));
    }
}
