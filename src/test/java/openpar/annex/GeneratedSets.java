package openpar.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import openpar.criteria.InputField;
import openpar.criteria.RuleJson;
import openpar.criteria.SetHeading;
import openpar.criteria.SetLine;
import openpar.criteria.SetTable;
import openpar.reading.RuleSentences;
import openpar.reading.Rules;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import openpar.scoring.Scoring;
import openpar.scoring.ScoringRule;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;

/** Seeded sets as provinces might issue them: one to five levels, leaves at any of them, every kind of rule, odd names and odd points. */
final class GeneratedSets {
    private static final List<String> NAMES = List.of(
            "Ban hành kế hoạch", "tỷ lệ hồ sơ giải quyết đúng hạn", "Số hóa", "công tác dân vận", "Hồ sơ trực tuyến toàn trình", "và kết quả", "của cơ quan, đơn vị",
            "(theo Nghị quyết số 76/NQ-CP)", "5.0 & 6,5", "\"một cửa\"", "“một cửa liên thông”", "TTHC – DVC", "< 5 ngày", "≥ 80% hồ sơ", "ở xã Ea H'Leo; phường 10", "Đắk Lắk: 3/4");
    private static final List<String> PRINTED = List.of(
            "Đạt từ 80% trở lên: 2 điểm; dưới 80%: 0 điểm", "- Đúng hạn: 1 điểm - Quá hạn: 0 điểm", "Mỗi trường hợp trừ 0,5 điểm", "=a/b × 100%", "+ Có: 1; + Không: 0",
            "Theo hướng dẫn của Sở Nội vụ", "");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

    private final Random random;
    private final List<SetLine> lines = new ArrayList<>();
    private final int depth;
    private final boolean isRoman;
    private int rules;

    private GeneratedSets(long seed) {
        this.random = new Random(seed);
        this.depth = 1 + (int) (seed % 5);
        this.isRoman = random.nextBoolean();
    }

    static SetTable of(long seed) {
        var set = new GeneratedSets(seed);
        int areas = 2 + set.random.nextInt(4);
        for (int a = 1; a <= areas; a++) set.node(set.isRoman && set.depth > 1 ? ROMAN.get(a - 1) : Integer.toString(a), null, 1);
        if (set.random.nextBoolean()) set.block("T", NodeKind.BONUS, "Điểm thưởng");
        if (set.random.nextBoolean()) set.block("P", NodeKind.PENALTY, "Điểm trừ");
        return new SetTable("Bộ tiêu chí xác định Chỉ số cải cách hành chính năm 2026", set.lines);
    }

    /** The same as issued: number, date, issuer, English names, and every rule over the whole sheet. */
    static SetTable issued(long seed) {
        var random = new Random(seed * 31 + 7);
        var table = of(seed);
        var lines = table.lines().stream().map(line -> random.nextInt(3) == 0 ? in(line, "Part " + line.code() + ", \"one\" & two") : line).toList();
        return new SetTable(table.title(), lines, heading(random, lines));
    }

    private static SetHeading heading(Random random, List<SetLine> lines) {
        var grades = List.of(new SheetRules.Step("Xuất sắc", Fraction.of(90)), new SheetRules.Step("Tốt, khá", Fraction.of(161, 2)), new SheetRules.Step("Yếu", Fraction.ZERO));
        var knockOuts = new ArrayList<SheetRules.KnockOut>();
        var floors = new ArrayList<SheetRules.Floor>();
        var exempt = new ArrayList<SetHeading.Exempt>();
        for (int n = random.nextInt(4); n > 0; n--)
            knockOuts.add(new SheetRules.KnockOut(code(random, lines), Fraction.of(random.nextInt(9), 4), random.nextBoolean() ? "Yếu" : "", random.nextBoolean()));
        for (int n = random.nextInt(3); n > 0; n--)
            floors.add(new SheetRules.Floor(random.nextBoolean() ? null : code(random, lines), Fraction.of(random.nextInt(100)), random.nextBoolean() ? "Tốt, khá" : "", random.nextBoolean()));
        for (int n = random.nextInt(5); n > 0; n--) exempt.add(exempt(random, code(random, lines)));
        return new SetHeading(
                random.nextInt(9) == 0 ? null : 1 + random.nextInt(3000) + "/QĐ-UBND", random.nextInt(9) == 0 ? null : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500)),
                random.nextInt(9) == 0 ? null : "Chủ tịch UBND tỉnh, \"thay mặt\" UBND", 2025 + random.nextInt(2), List.of("commune", "department", "province").get(random.nextInt(3)),
                new SheetRules(knockOuts, floors, random.nextBoolean() ? Fraction.of(15 + random.nextInt(10), 2) : null, random.nextBoolean() ? grades : List.of(), shared(random, lines)),
                exempt.stream().distinct().toList());
    }

    private static Set<String> shared(Random random, List<SetLine> lines) {
        var shared = new HashSet<String>();
        if (random.nextInt(3) == 0) shared.add("total");
        for (var line : lines) if (line.parent() == null && !line.kind().isOutside() && random.nextInt(4) == 0) shared.add(line.code());
        return shared;
    }

    private static SetHeading.Exempt exempt(Random random, String node) {
        return switch (random.nextInt(3)) {
            case 0 -> new SetHeading.Exempt(node, "kind", "phường", "", "Công văn số 12/SNV-CCHC");
            case 1 -> new SetHeading.Exempt(node, "group", "Nhóm \"miền núi\", hải đảo", "", "Khoản 2 Điều 5");
            default -> new SetHeading.Exempt(node, "agency", "Đặc khu Lý Sơn", "21548", "Thông báo 3, mục \"b\"");
        };
    }

    private static String code(Random random, List<SetLine> lines) {
        return lines.get(random.nextInt(lines.size())).code();
    }

    private static SetLine in(SetLine line, String english) {
        return new SetLine(
                line.line(), line.code(), line.parent(), line.kind(), line.name(), english, line.max(), line.source(), line.ruleKind(), line.rule(), line.ruleJson(), line.ruleText(), line.inputs(),
                line.evidence(), line.appraisedBy(), line.notApplicableTo(), line.legalBasis(), line.note());
    }

    /** The first child of an area with children repeats the code of its last: signed annexes do. */
    static SetTable withCodeTwice(long seed) {
        var table = of(seed);
        var lines = new ArrayList<SetLine>();
        var codes = new HashMap<String, String>();
        for (var line : table.lines()) {
            var before = line.parent() == null ? null : codes.put(line.parent(), line.code());
            boolean isLeaf = table.lines().stream().noneMatch(other -> line.code().equals(other.parent()));
            lines.add(before != null && isLeaf && codes.size() % 2 == 0 ? as(line, before, line.line()) : line);
        }
        return new SetTable(table.title(), lines);
    }

    static SetLine as(SetLine line, String code, int number) {
        return new SetLine(
                number, code, line.parent(), line.kind(), line.name(), line.nameEn(), line.max(), line.source(), line.ruleKind(), line.rule(), line.ruleJson(), line.ruleText(), line.inputs(), line.evidence(),
                line.appraisedBy(), line.notApplicableTo(), line.legalBasis(), line.note());
    }

    private void node(String code, @Nullable String parent, int level) {
        boolean isLeaf = level == depth || level > 1 && random.nextInt(3) == 0;
        var kind = level == 1 && depth > 1 ? NodeKind.AREA : level <= 2 ? NodeKind.CRITERION : NodeKind.SUB_CRITERION;
        line(code, parent, kind, isLeaf);
        if (isLeaf) return;
        boolean isLettered = level > 1 && random.nextInt(4) == 0;
        int children = 1 + random.nextInt(level == 1 ? 4 : 3);
        for (int c = 1; c <= children; c++) node(code + "." + (isLettered ? Character.toString('a' + c - 1) : Integer.toString(c)), code, level + 1);
    }

    private void block(String code, NodeKind kind, String name) {
        lines.add(new SetLine(lines.size() + 1, code, null, kind, name, Fraction.of(3), "", "", null, "", "", List.of(), "", "", "", "", ""));
        line(code + ".1", code, kind, true);
        line(code + ".2", code, kind, true);
    }

    private void line(String code, @Nullable String parent, NodeKind kind, boolean isLeaf) {
        var rule = isLeaf ? rule() : null;
        var inputs = rule == null ? List.<InputField>of() : inputs(rule);
        var max = rule instanceof ScoringRule.Track ? Fraction.ZERO : isLeaf ? Rules.MAX : Fraction.of(1 + random.nextInt(16_000), random.nextBoolean() ? 100 : 1000);
        var text = rule == null ? "" : switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> Plain.line(RuleSentences.say(rule, max, labels(inputs)));
            default -> PRINTED.get(random.nextInt(PRINTED.size()));
        };
        lines.add(new SetLine(
                lines.size() + 1, code, parent, kind, name(), max, source(rule), rule == null ? "" : RuleJson.kind(rule), rule, rule == null ? "" : RuleJson.write(rule), text, inputs,
                isLeaf ? words(0) : "", isLeaf && random.nextBoolean() ? "Sở Nội vụ" : "", isLeaf && random.nextInt(5) == 0 ? "Cơ quan không có thủ tục hành chính" : "", "",
                random.nextInt(6) == 0 ? "Chấm theo quý; lấy số cuối năm" : ""));
    }

    private ScoringRule rule() {
        return new Rules(random.nextInt(10_000)).of(Rules.KINDS.get((rules++ + depth) % Rules.KINDS.size()));
    }

    private static String source(@Nullable ScoringRule rule) {
        return switch (rule) {
            case null -> "";
            case ScoringRule.SurveyRule _ -> "survey";
            case ScoringRule.External _ -> "external";
            case ScoringRule.AppraiserRule _ -> "appraiser";
            default -> "self";
        };
    }

    private static List<InputField> inputs(ScoringRule rule) {
        var inputs = new ArrayList<InputField>();
        for (var kind : List.of("xã", "phường"))
            for (var input : Scoring.inputs(rule, kind))
                if (inputs.stream().noneMatch(one -> one.name().equals(input.name()))) inputs.add(new InputField(input.name(), "số " + input.name().replace('_', ' '), "hồ sơ", ""));
        return inputs;
    }

    private static Map<String, String> labels(List<InputField> inputs) {
        var labels = new HashMap<String, String>();
        inputs.forEach(input -> labels.put(input.name(), input.label()));
        return labels;
    }

    private String name() {
        return "Nội dung " + words(1);
    }

    private String words(int least) {
        var text = new ArrayList<String>();
        for (int n = least + random.nextInt(3); n > 0; n--) text.add(NAMES.get(random.nextInt(NAMES.size())));
        return String.join(" ", text);
    }
}
