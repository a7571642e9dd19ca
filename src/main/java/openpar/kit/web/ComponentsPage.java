package openpar.kit.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every component of the kit with invented values, on one page to look at. */
public record ComponentsPage() {
    /** A ruler in one of its states. */
    public record Sample(String key, Ruler ruler, String points) {}

    private static final BigDecimal FULL = new BigDecimal("2.00");
    private static final BigDecimal MOST = new BigDecimal("1.75");
    private static final BigDecimal SELF = new BigDecimal("1.50");
    private static final BigDecimal BEFORE = new BigDecimal("1.20");

    public Ruler large() {
        return Ruler.of(2.5)
                .appraised(MOST)
                .self(new BigDecimal("2.17"))
                .lastYear(new BigDecimal("1.83"))
                .size(Ruler.Size.X)
                .numbered();
    }

    public List<Sample> rulers() {
        return List.of(
                sample("open", null, null),
                sample("self", null, FULL),
                sample("conceded", null, SELF),
                sample("equal", SELF, SELF),
                sample("cut", BigDecimal.ONE, SELF),
                sample("nothing", BigDecimal.ZERO, SELF),
                sample("above", MOST, SELF),
                new Sample("locked", ruler(MOST, FULL).locked(true), "1,75"),
                new Sample("none", Ruler.none().size(Ruler.Size.M), "–"),
                new Sample(
                        "survey",
                        Ruler.of(100)
                                .appraised(new BigDecimal("65.78"))
                                .survey(new BigDecimal("20.86"))
                                .self(new BigDecimal("68.20"))
                                .lastYear(new BigDecimal("82.17"))
                                .size(Ruler.Size.M),
                        "86,64"),
                new Sample("count", Ruler.count(88, 96).waiting(3).size(Ruler.Size.M), "88/96"),
                new Sample("elapsed", Ruler.elapsed(23, 29).size(Ruler.Size.M), "79%"));
    }

    public Distribution crowd() {
        var values = IntStream.range(0, 96)
                .mapToObj(i -> BigDecimal.valueOf(60 + i * 37 % 96 * 0.36))
                .toList();
        return Distribution.of(0, 100, values).mine(new BigDecimal("86.64")).median(new BigDecimal("78.66"));
    }

    public Dots dots() {
        var dots = Dots.of(91, 100).threshold(95, "", "");
        IntStream.range(0, 96).forEach(i -> dots.add(100 - i * i % 97 * 0.06, i % 12 == 0));
        return dots;
    }

    public Course course(Shell shell) {
        return Course.of(new BigDecimal("2.50"), 90)
                .set("08/12", shell.t("kit.components.phase.1"), new BigDecimal("2.46"))
                .set("06/01", shell.t("kit.components.phase.2"), BigDecimal.ZERO)
                .set("25/01", shell.t("kit.components.phase.3"), new BigDecimal("2.44"))
                .lastYear(new BigDecimal("2.31"));
    }

    public Columns columns() {
        return Columns.toFill(
                IntStream.range(0, 96).mapToObj(i -> i < 8 ? i / 12.0 : 1.0).toList());
    }

    public Timeline phases(Shell shell) {
        var start = LocalDate.of(2026, 11, 16);
        return Timeline.of(start, start.plusDays(102), start.plusDays(23))
                .phase(shell.t("kit.components.phase.1"), "", start, start.plusDays(29), 0)
                .phase(shell.t("kit.components.phase.2"), "", start.plusDays(30), start.plusDays(101), 0)
                .phase(shell.t("kit.components.phase.3"), "", start.plusDays(102), start.plusDays(102), 0);
    }

    public List<String> kinds() {
        return List.of(
                "pass",
                "loss",
                "wait",
                "lock",
                "unlock",
                "returned",
                "late",
                "todo",
                "none",
                "ask",
                "signed",
                "broken",
                "unsigned",
                "draft",
                "offline",
                "info",
                "missing",
                "warn");
    }

    public String figure(Shell shell) {
        return shell.show().count(4731);
    }

    public Pager pager() {
        return new Pager(3, 14, 96, "/kit");
    }

    private static Sample sample(String key, @Nullable BigDecimal appraised, @Nullable BigDecimal self) {
        var points = appraised != null ? appraised : self;
        return new Sample(key, ruler(appraised, self), new Show("vi").points(points));
    }

    private static Ruler ruler(@Nullable BigDecimal appraised, @Nullable BigDecimal self) {
        return Ruler.of(FULL).appraised(appraised).self(self).lastYear(BEFORE).size(Ruler.Size.M);
    }
}
