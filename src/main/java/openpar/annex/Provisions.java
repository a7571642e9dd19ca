package openpar.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openpar.criteria.SetHeading;
import openpar.kit.grid.Piece;
import openpar.kit.office.Paper;
import openpar.kit.office.Paper.Cell;
import openpar.kit.office.Paper.Column;
import openpar.kit.office.Paper.Kind;
import openpar.kit.office.Paper.Level;
import openpar.scoring.Fraction;
import openpar.scoring.RollUp;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;

/** What holds for whole sheets, as a table of its own below that of the criteria: the same sentences are printed and read back. */
final class Provisions {
    private static final List<String> HEAD = List.of("STT", "Quy định chung", "Mức", "Hệ quả, căn cứ");
    private static final String KNOCK_OUT = "Điểm liệt: mục ";
    private static final String FLOOR = "Điểm sàn: ";
    private static final String EVERY_AREA = "từng lĩnh vực";
    private static final String OF_NODE = "mục ";
    private static final String QUOTA = "Tỷ lệ xét khen thưởng";
    private static final String GRADE = "Xếp loại: ";
    private static final String SHARED = "Chia điểm phần không áp dụng: ";
    private static final String WHOLE = "cả phiếu";
    private static final String UNRANKED = "không xếp hạng";
    private static final Pattern BEST = Pattern.compile("xếp loại cao nhất “(.*)”");
    private static final Pattern EXEMPT = Pattern.compile("Không áp dụng mục (\\S+): (loại đơn vị|nhóm|đơn vị) (.+?)(?: \\(mã (\\S+)\\))?");

    private SheetRules rules = SheetRules.NONE;
    private final List<SheetRules.KnockOut> knockOuts = new ArrayList<>();
    private final List<SheetRules.Floor> floors = new ArrayList<>();
    private final List<SheetRules.Step> grades = new ArrayList<>();
    private final List<SetHeading.Exempt> exempt = new ArrayList<>();
    private final Set<String> shared = new HashSet<>();
    private final List<AnnexSet.Doubt> doubts = new ArrayList<>();
    private @Nullable Fraction quota;

    private Provisions() {}

    /** Null where nothing holds for whole sheets. */
    static Paper.@Nullable Table table(SetHeading heading) {
        var rows = new ArrayList<Paper.Row>();
        var rules = heading.rules();
        rules.knockOuts().forEach(one -> row(rows, KNOCK_OUT + one.code(), number(one.atMost()), "từ mức này trở xuống" + left(one.grade(), one.unranked())));
        rules.floors().forEach(one -> row(rows, FLOOR + (one.code() == null ? EVERY_AREA : OF_NODE + one.code()), number(one.rate()) + "%", "dưới mức này" + left(one.grade(), one.unranked())));
        if (rules.quota() != null) row(rows, QUOTA, number(rules.quota()) + "%", "của số đơn vị được xếp hạng trong nhóm");
        rules.grades().forEach(one -> row(rows, GRADE + one.name(), number(one.from()) + "%", "từ mức này trở lên"));
        rules.shared().stream().sorted().forEach(code -> row(rows, SHARED + (code.equals(RollUp.TOTAL) ? WHOLE : OF_NODE + code), "", "chia cho các mục còn lại theo điểm tối đa"));
        heading.exempt().forEach(one -> row(rows, "Không áp dụng mục " + one.node() + ": " + whom(one), "", one.legalBasis()));
        if (rows.isEmpty()) return null;
        return new Paper.Table(
                List.of(new Column(HEAD.get(0), 13, Kind.CENTRE), new Column(HEAD.get(1), 58, Kind.TEXT), new Column(HEAD.get(2), 13, Kind.CENTRE), new Column(HEAD.get(3), 78, Kind.TEXT)), rows);
    }

    private static void row(List<Paper.Row> rows, String what, String limit, String then) {
        rows.add(Paper.Row.of(Level.BODY, Cell.of(Integer.toString(rows.size() + 1)), Cell.of(what), Cell.of(limit), Cell.of(then)));
    }

    private static String left(String grade, boolean unranked) {
        return (grade.isEmpty() ? "" : "; xếp loại cao nhất “" + grade + "”") + (unranked ? "; " + UNRANKED : "") + "; không xét khen thưởng";
    }

    private static String whom(SetHeading.Exempt one) {
        return switch (one.by()) {
            case "kind" -> "loại đơn vị " + one.whom();
            case "group" -> "nhóm " + one.whom();
            default -> "đơn vị " + one.whom() + (one.code().isEmpty() ? "" : " (mã " + one.code() + ")");
        };
    }

    private static String number(Fraction value) {
        return value.toDecimal(6).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /**
     * @param rest the file without the table of provisions
     * @param doubts rows of it that could not be read
     */
    record Taken(List<Piece> rest, SetHeading heading, List<AnnexSet.Doubt> doubts) {
        List<AnnexSet.Doubt> doubts(List<AnnexSet.Doubt> others) {
            var all = new ArrayList<>(others);
            all.addAll(doubts);
            return all;
        }
    }

    static Taken take(List<Piece> pieces) {
        var provisions = new Provisions();
        var rest = new ArrayList<Piece>();
        for (var piece : pieces) rest.add(piece instanceof Piece.Grid grid ? provisions.without(grid) : piece);
        rest.removeIf(piece -> piece instanceof Piece.Grid grid && grid.lines().isEmpty());
        provisions.rules = new SheetRules(provisions.knockOuts, provisions.floors, provisions.quota, provisions.grades, provisions.shared);
        var heading = new SetHeading(null, null, null, null, null, provisions.rules, provisions.exempt);
        return new Taken(rest, heading, provisions.doubts);
    }

    private Piece.Grid without(Piece.Grid grid) {
        var rest = new ArrayList<Piece.Line>();
        boolean isInside = false;
        for (var line : grid.lines()) {
            var texts = line.cells().stream().filter(cell -> !cell.isBelow()).map(cell -> Plain.line(cell.text())).filter(text -> !text.isEmpty()).toList();
            if (texts.equals(HEAD)) isInside = true;
            else if (isInside && texts.size() >= 3 && texts.getFirst().matches("\\d+")) read(texts);
            else {
                isInside = false;
                rest.add(line);
            }
        }
        return rest.size() == grid.lines().size() ? grid : new Piece.Grid(grid.name(), grid.isSheet(), rest);
    }

    /** Number, what, limit and consequence; an exemption has no limit. */
    private void read(List<String> texts) {
        var what = texts.get(1);
        var exemption = EXEMPT.matcher(what);
        if (exemption.matches()) {
            exempt(exemption, texts.getLast());
            return;
        }
        if (what.startsWith(SHARED)) {
            var place = what.substring(SHARED.length());
            shared.add(place.equals(WHOLE) ? RollUp.TOTAL : place.replaceFirst("^" + OF_NODE, ""));
            return;
        }
        var limit = Fraction.find(texts.get(2).replace("%", "").replace(',', '.').strip());
        if (texts.size() < 4 || limit.isEmpty()) doubts.add(AnnexSet.Doubt.of("heading_unread", "", what));
        else if (!take(what, limit.get(), texts.get(3))) doubts.add(AnnexSet.Doubt.of("heading_unread", "", what));
    }

    private boolean take(String what, Fraction limit, String then) {
        var best = BEST.matcher(then);
        var grade = best.find() ? best.group(1) : "";
        boolean unranked = then.contains("; " + UNRANKED);
        if (what.startsWith(KNOCK_OUT)) knockOuts.add(new SheetRules.KnockOut(what.substring(KNOCK_OUT.length()), limit, grade, unranked));
        else if (what.equals(FLOOR + EVERY_AREA)) floors.add(new SheetRules.Floor(null, limit, grade, unranked));
        else if (what.startsWith(FLOOR + OF_NODE)) floors.add(new SheetRules.Floor(what.substring((FLOOR + OF_NODE).length()), limit, grade, unranked));
        else if (what.equals(QUOTA)) quota = limit;
        else if (what.startsWith(GRADE)) grades.add(new SheetRules.Step(what.substring(GRADE.length()), limit));
        else return false;
        return true;
    }

    private void exempt(Matcher exemption, String basis) {
        var by = switch (exemption.group(2)) {
            case "loại đơn vị" -> "kind";
            case "nhóm" -> "group";
            default -> "agency";
        };
        @Nullable String code = exemption.group(4);
        exempt.add(new SetHeading.Exempt(exemption.group(1), by, exemption.group(3), code == null ? "" : code, basis));
    }
}
