package openpar.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import openpar.scoring.Expression;
import openpar.scoring.FormulaFault;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Measure;
import openpar.scoring.ScoringRule.Option;
import openpar.scoring.ZeroDenominator;
import org.jspecify.annotations.Nullable;

/** Seeded rules of every kind, as a set would hold them. */
public final class Rules {
    public static final Fraction MAX = Fraction.of(2);
    public static final List<String> KINDS = List.of(
            "yes_no", "choice", "bands", "ratio", "deduction", "deadline", "parts", "by_unit_kind", "formula", "compared", "survey", "external", "appraiser", "track");
    private static final List<String> THINGS = List.of(
            "văn bản ban hành", "hồ sơ giải quyết đúng hạn", "nhiệm vụ hoàn thành", "đơn vị được kiểm tra", "kiến nghị đã xử lý", "thủ tục được công khai");
    private final Random random;

    public Rules(long seed) {
        this.random = new Random(seed);
    }

    public ScoringRule of(String kind) {
        return switch (kind) {
            case "yes_no" -> new ScoringRule.YesNo();
            case "choice" -> new ScoringRule.Choice(levels());
            case "bands" -> bands();
            case "ratio" -> ratio();
            case "deduction" -> deduction();
            case "deadline" -> deadline();
            case "parts" -> new ScoringRule.Parts(parts());
            case "by_unit_kind" -> kinds();
            case "formula" -> formula();
            case "compared" -> compared();
            case "survey" -> survey();
            case "external" -> external();
            case "appraiser" -> new ScoringRule.AppraiserRule(random.nextBoolean() ? null : Fraction.of(1, 4));
            default -> new ScoringRule.Track();
        };
    }

    private Fraction quarters(int from, int to) {
        return Fraction.of(random.nextInt(from, to), 4);
    }

    private String thing(int at) {
        return THINGS.get(at % THINGS.size());
    }

    private List<Option> levels() {
        var options = new ArrayList<Option>();
        options.add(new Option("Hoàn thành tốt", MAX));
        for (var i = 1; i < random.nextInt(2, 4); i++) options.add(new Option("Hoàn thành ở mức " + (char) ('A' + i), MAX.minus(Fraction.of(i, 4))));
        options.add(new Option("Không hoàn thành", Fraction.ZERO));
        return List.copyOf(options);
    }

    private List<Option> parts() {
        var first = quarters(1, 4);
        var second = quarters(1, 4);
        return List.of(new Option("Có " + thing(0), first), new Option("Có " + thing(3), second), new Option("Có " + thing(4), MAX.minus(first).minus(second)));
    }

    private List<Band> bandList(int scale) {
        var count = random.nextInt(2, 5);
        var bounds = random.ints(1, 20).distinct().limit(count - 1L).sorted().mapToObj(bound -> Fraction.of((long) bound * scale)).toList();
        var bands = new ArrayList<Band>();
        for (var i = bounds.size(); i >= 0; i--) {
            @Nullable Fraction from = i == 0 ? null : bounds.get(i - 1);
            @Nullable Fraction to = i == bounds.size() ? null : bounds.get(i);
            bands.add(new Band(from, to, i == bounds.size() ? MAX : i == 0 ? Fraction.ZERO : Fraction.of(i, 4)));
        }
        return List.copyOf(bands);
    }

    private @Nullable ZeroDenominator zero() {
        return random.nextBoolean() ? null : ZeroDenominator.values()[random.nextInt(3)];
    }

    private ScoringRule bands() {
        var measure = Measure.values()[random.nextInt(3)];
        var isPercent = measure == Measure.PERCENT;
        var provided = random.nextInt(4) == 0 ? new ScoringRule.Named("co_ke_hoach", "Có kế hoạch được duyệt") : null;
        return new ScoringRule.Bands(measure, "b", isPercent ? "a" : null, bandList(isPercent ? 5 : 1), provided, isPercent ? zero() : null);
    }

    private ScoringRule ratio() {
        var cap = Fraction.of(random.nextInt(10, 21) * 5L);
        var floor = random.nextBoolean() ? null : cap.minus(Fraction.of(random.nextInt(1, 9) * 5L));
        return new ScoringRule.Ratio("b", "a", floor, cap, zero());
    }

    private ScoringRule deduction() {
        var per = new ArrayList<ScoringRule.Per>();
        for (var i = 0; i < random.nextInt(1, 4); i++) per.add(new ScoringRule.Per("n" + i, "Số " + thing(i) + " chậm", quarters(1, 5)));
        var zeroIf = random.nextBoolean() ? List.<ScoringRule.Named>of() : List.of(new ScoringRule.Named("z", "Số vụ việc bị khởi tố"));
        return new ScoringRule.Deduction(List.copyOf(per), zeroIf, random.nextBoolean() ? null : quarters(2, 8));
    }

    private ScoringRule deadline() {
        var late = new ArrayList<ScoringRule.Late>();
        if (random.nextBoolean()) late.add(new ScoringRule.Late(random.nextInt(1, 10), Fraction.ONE));
        if (random.nextBoolean()) late.add(new ScoringRule.Late(random.nextInt(10, 40), Fraction.of(1, 2)));
        var isWorking = !late.isEmpty() && random.nextBoolean();
        late.add(new ScoringRule.Late(null, Fraction.ZERO));
        var due = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        return new ScoringRule.Deadline(due, MAX, List.copyOf(late), isWorking ? ScoringRule.Days.WORKING : ScoringRule.Days.CALENDAR);
    }

    private ScoringRule kinds() {
        var wards = new ScoringRule.Case(Set.of("phường"), random.nextBoolean() ? bands() : ratio());
        var communes = new ScoringRule.Case(new LinkedHashSet<>(List.of("xã", "đặc khu")), random.nextBoolean() ? ratio() : deduction());
        return new ScoringRule.ByUnitKind(List.of(wards, communes), null);
    }

    private ScoringRule formula() {
        var texts = List.of(
                "2 * (so_dung_han + 0.5 * so_qua_han) / tong_so",
                "0.5 * min(so_ky / 24, 1) + if(so_don == 0, 1.5, 1.5 * so_xong / so_don)",
                "if(so_thu >= last_year(so_thu), 2, 1)",
                "2 * ty_le_giai_ngan / peers_mean(ty_le_giai_ngan)",
                "2 - 0.25 * so_loi",
                "max(leaf(\"3.2.1\"), 0) * so_nhiem_vu / target(so_nhiem_vu)");
        try {
            return new ScoringRule.Formula(Expression.parse(texts.get(random.nextInt(texts.size()))), Fraction.ZERO, MAX, random.nextBoolean() ? null : ZeroDenominator.NOT_APPLICABLE);
        } catch (FormulaFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ScoringRule compared() {
        var effect = ScoringRule.Effect.values()[random.nextInt(2)];
        return new ScoringRule.ComparedToLastYear(
                "x",
                Fraction.of(random.nextInt(1, 20), 2),
                Fraction.of(random.nextInt(1, 4), 4),
                effect == ScoringRule.Effect.GAIN ? MAX : quarters(3, 9),
                ScoringRule.Direction.values()[random.nextInt(2)],
                effect,
                ScoringRule.Against.values()[random.nextInt(3)]);
    }

    private ScoringRule survey() {
        var weight = Fraction.of(random.nextInt(1, 20) * 5L);
        var groups = List.of(new ScoringRule.Group("người dân nộp trực tiếp", weight), new ScoringRule.Group("người dân nộp trực tuyến", Fraction.HUNDRED.minus(weight)));
        var questions = random.nextBoolean() ? List.<String>of() : List.of("Q3", "Q4", "Q12");
        return new ScoringRule.SurveyRule(List.of("citizen", "business", "official").get(random.nextInt(3)), groups, questions);
    }

    private ScoringRule external() {
        var index = List.of("766", "SIPAS", "DTI", "PAPI").get(random.nextInt(4));
        if (random.nextBoolean()) return new ScoringRule.External(index, bandList(5), null, Fraction.HUNDRED);
        var cap = Fraction.of(random.nextInt(12, 21) * 5L);
        return new ScoringRule.External(index, List.of(), random.nextBoolean() ? null : Fraction.of(50), cap);
    }
}
