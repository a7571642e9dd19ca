package openpar.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openpar.scoring.Fraction;
import openpar.scoring.ScoringRule;
import openpar.scoring.ScoringRule.Against;
import openpar.scoring.ScoringRule.Band;
import openpar.scoring.ScoringRule.Bands;
import openpar.scoring.ScoringRule.Deadline;
import openpar.scoring.ScoringRule.Deduction;
import openpar.scoring.ScoringRule.Direction;
import openpar.scoring.ScoringRule.Effect;
import openpar.scoring.ScoringRule.Option;
import openpar.scoring.ScoringRule.Ratio;
import openpar.scoring.ZeroDenominator;
import org.jspecify.annotations.Nullable;

/** Rules said as plain Vietnamese sentences; reading what was said gives the rule again. */
public final class RuleSentences {
    private final Fraction max;
    private final Map<String, String> labels;

    private RuleSentences(Fraction max, Map<String, String> labels) {
        this.max = max;
        this.labels = labels;
    }

    /** @param labels what the inputs are called; where one is missing its name stands in */
    public static String say(ScoringRule rule, Fraction max, Map<String, String> labels) {
        return new RuleSentences(max, labels).said(rule);
    }

    private String said(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.YesNo _ -> "Đạt: " + points(max) + "; không đạt: 0 điểm.";
            case ScoringRule.Choice(var options) -> "Chọn một trong các mức: " + options(options);
            case ScoringRule.Parts(var items) -> "Các phần cộng lại: " + options(items);
            case Bands bands -> bands(bands);
            case Ratio ratio -> rate(ratio.numerator(), ratio.denominator()) + ratio(ratio) + zero(ratio.zeroDenominator());
            case Deduction deduction -> deduction(deduction);
            case Deadline deadline -> deadline(deadline);
            case ScoringRule.ByUnitKind(var cases, var _) ->
                cases.stream().map(one -> "Đối với " + one.when().stream().sorted().collect(Collectors.joining(", ")) + ": " + said(one.rule())).collect(Collectors.joining("\n"));
            case ScoringRule.Formula(var expression, var min, var most, var zero) ->
                "Điểm = " + expression.written() + "." + limit("Thấp nhất", min) + limit("Tối đa", most) + zero(zero);
            case ScoringRule.ComparedToLastYear compared -> compared(compared);
            case ScoringRule.SurveyRule survey -> survey(survey);
            case ScoringRule.External external -> external(external);
            case ScoringRule.AppraiserRule(var step) ->
                "Cơ quan thẩm định chấm điểm, đơn vị không tự chấm" + (step == null ? "." : "; mỗi mức cách nhau " + points(step) + ".");
            case ScoringRule.Track _ -> "Không tính điểm, chỉ theo dõi.";
        };
    }

    private static String number(Fraction number) {
        for (var places = 0; places < 12; places++)
            if (number.rounded(places).equals(number)) return number.toDecimal(places).toPlainString().replace('.', ',');
        return number.toDecimal(12).toPlainString().replace('.', ',');
    }

    private static String points(Fraction points) {
        return number(points) + " điểm";
    }

    private String label(@Nullable String name) {
        return name == null ? "" : labels.getOrDefault(name, name.replace('_', ' '));
    }

    private static String options(List<Option> options) {
        return options.stream().map(option -> "- " + option.label() + ": " + points(option.points())).collect(Collectors.joining(";\n", "\n", "."));
    }

    private String bands(Bands bands) {
        var provided = bands.provided() == null ? "" : " Điều kiện: " + bands.provided().label() + "; không đạt điều kiện này: 0 điểm.";
        var head = switch (bands.of()) {
            case PERCENT -> bands.denominator() == null ? "Theo tỷ lệ % " + label(bands.numerator()) + ":" : rate(bands.numerator(), bands.denominator());
            case COUNT -> "Theo số lượng " + label(bands.numerator()) + ":";
            case VALUE -> "Theo giá trị " + label(bands.numerator()) + ":";
        };
        return head + bandLines(bands.bands(), bands.of() == ScoringRule.Measure.PERCENT ? "%" : "") + provided + zero(bands.zeroDenominator());
    }

    private static String bandLines(List<Band> bands, String unit) {
        return bands.stream().map(band -> "- " + range(band.from(), band.to(), unit) + ": " + points(band.points())).collect(Collectors.joining(";\n", "\n", "."));
    }

    private static String range(@Nullable Fraction from, @Nullable Fraction to, String unit) {
        if (from == null) return to == null ? "Mọi mức" : "Dưới " + number(to) + unit;
        return "Từ " + number(from) + unit + (to == null ? " trở lên" : " đến dưới " + number(to) + unit);
    }

    private String rate(String numerator, String denominator) {
        return "Tính tỷ lệ % " + label(numerator) + " (b) so với " + label(denominator) + " (a):";
    }

    private String ratio(Ratio ratio) {
        var floor = ratio.floor() == null || ratio.floor().isZero() ? null : ratio.floor();
        return lines(floor, ratio.cap(), "%", "tỷ lệ % × " + number(max) + " / " + number(ratio.cap()) + "%");
    }

    private String lines(@Nullable Fraction floor, Fraction cap, String unit, String formula) {
        var between = floor == null ? "Dưới " + number(cap) + unit : range(floor, cap, unit);
        var below = floor == null ? "" : ";\n- Dưới " + number(floor) + unit + ": 0 điểm";
        return "\n- Từ " + number(cap) + unit + " trở lên: " + points(max) + ";\n- " + between + ": điểm = " + formula + below + ".";
    }

    private String deduction(Deduction deduction) {
        var per = deduction.per().stream().map(one -> "Mỗi " + counted(one.label()) + " trừ " + points(one.points()) + ".\n").collect(Collectors.joining());
        var zero = deduction.zeroIf().stream().map(one -> "Có " + counted(one.label()) + ": 0 điểm.\n").collect(Collectors.joining());
        var limit = deduction.maxDeduction() == null ? "" : "Tổng điểm trừ không quá " + points(deduction.maxDeduction()) + ".\n";
        return (per + limit + zero).strip();
    }

    /** "Số hồ sơ chậm" is counted as "mỗi hồ sơ chậm". */
    private static String counted(String label) {
        return label.replaceFirst("^(Số|số|Có|có) ", "");
    }

    private String deadline(Deadline deadline) {
        var due = deadline.due();
        var unit = deadline.days() == ScoringRule.Days.WORKING ? " ngày làm việc" : " ngày";
        var said = new StringBuilder("Trước hoặc trong ngày %02d/%02d/%d: ".formatted(due.getDayOfMonth(), due.getMonthValue(), due.getYear()) + points(deadline.onTime()));
        var reach = 0;
        for (var late : deadline.late()) {
            if (late.withinDays() != null) reach = late.withinDays();
            var when = late.withinDays() != null ? "chậm không quá " + late.withinDays() + unit : reach > 0 ? "chậm trên " + reach + unit + " hoặc không thực hiện" : "sau ngày này hoặc không thực hiện";
            said.append("; ").append(when).append(": ").append(points(late.points()));
        }
        return said + ".";
    }

    private String compared(ScoringRule.ComparedToLastYear rule) {
        var against = rule.against() == Against.LAST_YEAR ? "năm trước liền kề" : rule.against() == Against.TARGET ? "chỉ tiêu được giao" : "mức bình quân chung";
        var move = rule.direction() == Direction.INCREASE ? "tăng" : "giảm";
        var isLoss = rule.effect() == Effect.LOSS;
        return "So sánh " + label(rule.input()) + " với " + against + ": cứ " + move + " đủ " + number(rule.step()) + " đơn vị " + (isLoss ? "trừ " : "được ")
                + points(rule.pointsPerStep()) + (isLoss ? "; tổng điểm trừ không quá " : "; tối đa ") + points(rule.cap()) + ".";
    }

    private String survey(ScoringRule.SurveyRule survey) {
        var questions = survey.questions().isEmpty() ? "" : " của các câu " + survey.questions().stream().map(question -> question.replaceFirst("^Q", "")).collect(Collectors.joining(", "));
        var asked = switch (survey.survey()) {
            case "citizen" -> "người dân";
            case "business" -> "doanh nghiệp";
            default -> "cán bộ, công chức lãnh đạo, quản lý";
        };
        var groups = survey.groups().stream().map(group -> label(group.group()) + " " + number(group.weight()) + "%").collect(Collectors.joining("; "));
        return "Điểm = mức độ hài lòng bình quân (%)" + questions + " trong phiếu khảo sát dành cho " + asked + " × " + number(max) + "/100. Quyền số các nhóm trả lời: " + groups + ".";
    }

    private String external(ScoringRule.External external) {
        var head = "Quy đổi từ kết quả " + (external.index().equals("766") ? "Bộ chỉ số 766" : "Chỉ số " + external.index()) + ", thang 100:";
        if (!external.bands().isEmpty()) return head + bandLines(external.bands(), "");
        return head + lines(external.floor(), external.cap(), "", "(giá trị chỉ số/" + number(external.cap()) + ") × " + number(max));
    }

    private static String limit(String word, @Nullable Fraction points) {
        return points == null ? "" : " " + word + " " + points(points) + ".";
    }

    private static String zero(@Nullable ZeroDenominator zero) {
        if (zero == null) return "";
        return "\nMẫu số bằng 0: " + switch (zero) {
            case ZERO -> "0 điểm.";
            case NOT_APPLICABLE -> "không đánh giá.";
            case LAST_YEAR_OVER_12 -> "lấy mẫu số của năm trước / 12.";
        };
    }
}
