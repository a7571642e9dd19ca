package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import openpar.kit.grid.Piece.Line;
import org.jspecify.annotations.Nullable;

/** What columns hold, where their heads do not say or say it oddly. */
final class Contents {
    private static final int LONG = 25;
    private static final int FEW = 5;
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private Contents() {}

    /** The columns with what their content says better than their heads. */
    static Columns checked(Columns columns, List<Line> lines) {
        var kept = columns.list().stream().map(column -> Kept.of(columns, column, lines)).toList();
        var checked = columns;
        for (int i = 0; i < kept.size(); i++) {
            var role = checked.list().get(i).role();
            if (role == Role.POINTS && kept.get(i).filled() > 0 && isProse(kept.get(i))) checked = checked.with(i, checked.has(Role.RULE) ? null : Role.RULE);
        }
        checked = told(papers(checked, kept), kept);
        checked = withSteps(withPoints(checked, kept), kept, lines);
        checked = oneName(checked, kept);
        return withTexts(uncounted(withCodes(checked, kept), kept, lines), kept, checked.find(Role.NAME));
    }

    /** "Cơ sở chấm điểm" that names papers and no points is evidence where nothing else is. */
    private static Columns papers(Columns columns, List<Kept> kept) {
        if (columns.has(Role.EVIDENCE)) return columns;
        for (int i = 0; i < kept.size(); i++) {
            var one = kept.get(i);
            boolean isPapers = columns.list().get(i).role() == Role.RULE && one.filled() > 2 && one.share(one.papers()) > 0.5 && one.share(one.spoken()) < 0.1;
            if (isPapers) return columns.with(i, Role.EVIDENCE);
        }
        return columns;
    }

    /** What agencies fill in later is empty in an annex: prose under "Kết quả đánh giá" is the rule. */
    private static Columns told(Columns columns, List<Kept> kept) {
        if (columns.has(Role.RULE)) return columns;
        for (int i = 0; i < kept.size(); i++) {
            var one = kept.get(i);
            boolean isTold = columns.list().get(i).role() == Role.RESULT && one.filled() > 2 && one.share(one.numbers()) < 0.3 && one.length() > 12 && one.share(one.papers()) < 0.6;
            if (isTold) return columns.with(i, Role.RULE);
        }
        return columns;
    }

    private static boolean isProse(Kept kept) {
        return kept.share(kept.numbers()) < 0.5 && kept.length() > LONG;
    }

    /** A second column of numbers, filled where the maximum is not or right of the rule, gives the points of cases. */
    private static Columns withSteps(Columns columns, List<Kept> kept, List<Line> lines) {
        var result = columns;
        if (!columns.has(Role.POINTS)) return columns;
        for (int i = 1; i < kept.size(); i++) {
            var role = result.list().get(i).role();
            boolean isFree = role == null || role == Role.RESULT || role == Role.RULE;
            boolean isNumbers = kept.get(i).numbers() > 2 && kept.get(i).share(kept.get(i).numbers()) > 0.7;
            if (!isFree || !isNumbers) continue;
            boolean isBeside = result.list().get(i - 1).role() == Role.RULE;
            if (isBeside || apart(result, result.list().get(i), lines) > 0.6) result = result.with(i, Role.STEP);
        }
        return result;
    }

    /** The share of its rows in which no maximum stands. */
    private static double apart(Columns columns, Column column, List<Line> lines) {
        int filled = 0;
        int apart = 0;
        for (var line : lines) {
            boolean here = line.cells().stream().anyMatch(cell -> columns.of(cell) == column && !cell.text().isBlank());
            boolean max = line.cells().stream().anyMatch(cell -> isPoints(columns.of(cell)) && !cell.text().isBlank());
            if (here) filled++;
            if (here && !max) apart++;
        }
        return filled == 0 ? 0 : (double) apart / filled;
    }

    private static boolean isPoints(@Nullable Column column) {
        return column != null && column.role() == Role.POINTS;
    }

    private static Columns withPoints(Columns columns, List<Kept> kept) {
        var result = columns;
        if (!result.has(Role.POINTS))
            for (var role : new Role[] {null, Role.RULE, Role.RESULT}) {
                int best = -1;
                for (int i = 0; i < kept.size(); i++)
                    if (result.list().get(i).role() == role && mayBePoints(result, i) && kept.get(i).filled() > 0 && kept.get(i).share(kept.get(i).numbers()) >= 0.6
                            && (best < 0 || kept.get(i).filled() > kept.get(best).filled())) best = i;
                if (best >= 0 && kept.get(best).numbers() > 1) return result.with(best, Role.POINTS);
            }
        return fullest(beside(result, kept));
    }

    /** What is scored beside what is surveyed: "Điểm thẩm định" that is filled is no column to fill in. */
    private static Columns beside(Columns columns, List<Kept> kept) {
        boolean isSurveyOnly = columns.has(Role.POINTS) && columns.list().stream().filter(column -> column.role() == Role.POINTS).allMatch(Column::isSurvey);
        if (!isSurveyOnly) return columns;
        int surveyed = kept.get(columns.find(Role.POINTS)).filled();
        for (int i = 0; i < kept.size(); i++) {
            boolean isFilled = kept.get(i).filled() >= surveyed && kept.get(i).share(kept.get(i).numbers()) >= 0.6;
            if (columns.list().get(i).role() == Role.RESULT && isFilled) return columns.with(i, Role.POINTS);
        }
        return columns;
    }

    /** Numbers under a head that speaks of something else are points only where a rule or papers stand beside them. */
    private static boolean mayBePoints(Columns columns, int at) {
        var title = Plain.words(columns.list().get(at).title());
        return title.isEmpty() || columns.has(Role.RULE) || columns.has(Role.EVIDENCE) || Role.has(title, "diem|thang|max|muc|chuan");
    }

    /** Of "Điểm" and "Điểm tối đa" the second is meant; "Tổng" of several parts holds them all. */
    private static Columns fullest(Columns columns) {
        var points = new ArrayList<Integer>();
        for (int i = 0; i < columns.list().size(); i++) if (columns.list().get(i).role() == Role.POINTS) points.add(i);
        if (points.size() < 2) return columns;
        var result = columns;
        points.removeIf(i -> isFull(columns.list().get(i)) && isPast(columns, i, points));
        for (int i = 0; i < columns.list().size(); i++) if (columns.list().get(i).role() == Role.POINTS && !points.contains(i)) result = result.with(i, null);
        if (points.size() < 2) return result;
        boolean hasFull = points.stream().anyMatch(i -> isFull(columns.list().get(i)));
        boolean hasTotal = points.stream().anyMatch(i -> isTotal(columns.list().get(i)));
        boolean isByKind = points.stream().noneMatch(i -> columns.list().get(i).isSurvey()) && points.stream().filter(i -> isOfKind(columns.list().get(i))).count() > 1;
        for (int i : points) {
            var column = columns.list().get(i);
            if (isByKind && i != points.getFirst()) result = result.with(i, Role.RESULT);
            if (hasFull && !isFull(column) && !column.isSurvey() || hasTotal && !isTotal(column) && !column.isSurvey()) result = result.with(i, Role.RESULT);
        }
        return result;
    }

    /** "Điểm chuẩn năm 2025" beside "Điểm chuẩn năm 2026", or beside a column that names no year. */
    private static boolean isPast(Columns columns, int at, List<Integer> points) {
        int year = year(columns.list().get(at));
        return Role.has(Plain.words(columns.list().get(at).title()), "nam truoc|nam ngoai|cu|truoc day") && points.size() > 1
                || year > 0 && points.stream().filter(i -> i != at && isFull(columns.list().get(i)) && !columns.list().get(i).isSurvey()).anyMatch(i -> year(columns.list().get(i)) == 0 || year(columns.list().get(i)) > year);
    }

    private static int year(Column column) {
        return YEAR.matcher(column.title()).results().mapToInt(found -> Integer.parseInt(found.group())).max().orElse(0);
    }

    /** "Điểm tối đa: sở | huyện | xã": the set of the first kind is read. */
    private static boolean isOfKind(Column column) {
        return Role.has(Plain.words(column.title()), "so|cap so|huyen|cap huyen|xa|cap xa|phuong|dac khu|thi tran|co tthc|co thu tuc|khong co thu tuc|khong co tthc|don vi co|don vi khong|nhom 1|nhom 2|nhom i|nhom ii|khoi");
    }

    /** Columns of maxima for other kinds of agencies, which were left. */
    static List<String> unread(Columns columns) {
        int points = columns.find(Role.POINTS);
        if (points < 0 || !isOfKind(columns.list().get(points)) || !isFull(columns.list().get(points))) return List.of();
        return columns.list().stream().filter(column -> column.role() == Role.RESULT && isOfKind(column) && isFull(column)).map(Column::title).toList();
    }

    private static boolean isFull(Column column) {
        return Role.has(Plain.words(column.title()), "toi da|chuan|thang|quy dinh");
    }

    /** What stands here already holds the points of the survey. */
    static boolean isWhole(Column column) {
        return (isFull(column) || isTotal(column)) && !Role.has(Plain.words(column.title()), "tham dinh|tu cham|tu danh gia|cham diem");
    }

    private static boolean isTotal(Column column) {
        return Role.has(Plain.words(column.title()), "tong");
    }

    private static Columns oneName(Columns columns, List<Kept> kept) {
        var result = columns;
        if (!result.has(Role.NAME)) {
            int best = -1;
            for (int i = 0; i < kept.size(); i++)
                if (result.list().get(i).role() == null && (best < 0 || kept.get(i).length() > kept.get(best).length())) best = i;
            return best < 0 || kept.get(best).length() < 5 ? result : result.with(best, Role.NAME);
        }
        if (result.isLevelled()) return result;
        int first = result.find(Role.NAME);
        for (int i = first + 1; i < kept.size(); i++) {
            if (result.list().get(i).role() != Role.NAME) continue;
            boolean isRule = !result.has(Role.RULE) && kept.get(i).share(kept.get(i).spoken()) > 0.3;
            if (isRule) result = result.with(i, Role.RULE);
        }
        return result;
    }

    /** What speaks of points is the rule, what names papers the evidence, where no head says so. */
    private static Columns withTexts(Columns columns, List<Kept> kept, int name) {
        var result = columns;
        for (int i = Math.max(name, 0) + 1; i < kept.size(); i++) {
            var one = kept.get(i);
            var role = result.list().get(i).role();
            boolean isFree = role == null || role == Role.LEGAL_BASIS || role == Role.NOTE;
            if (one.length() < 8 || one.filled() < 2) continue;
            if (isFree && !result.has(Role.RULE) && one.share(one.spoken()) > (role == null ? 0.4 : 0.6)) result = result.with(i, Role.RULE);
            else if (role == null && !result.has(Role.EVIDENCE) && one.share(one.papers()) > 0.5) result = result.with(i, Role.EVIDENCE);
        }
        return result;
    }

    private static Columns withCodes(Columns columns, List<Kept> kept) {
        if (columns.has(Role.CODE)) return columns;
        int name = columns.find(Role.NAME);
        for (int i = 0; i < kept.size() && i < Math.max(name, 1); i++)
            if (columns.list().get(i).role() == null && kept.get(i).share(kept.get(i).codes()) >= 0.6) return columns.with(i, Role.CODE);
        return columns;
    }

    /** Where rows are counted from first to last, the codes stand in another column or before the names. */
    private static Columns uncounted(Columns columns, List<Kept> kept, List<Line> lines) {
        int code = columns.find(Role.CODE);
        if (code < 0 || !isRunning(columns, columns.list().get(code), lines)) return columns;
        for (int i = 0; i < kept.size(); i++) {
            var role = columns.list().get(i).role();
            boolean isTree = kept.get(i).dotted() >= 2 || kept.get(i).series().size() > 1;
            if (i != code && (role == null || role == Role.CODE) && isTree && kept.get(i).share(kept.get(i).codes()) >= 0.6) return columns.with(code, null).with(i, Role.CODE);
        }
        var names = texts(columns, columns.list().get(Math.max(columns.find(Role.NAME), 0)), lines);
        long coded = names.stream().map(Code::heading).filter(headed -> headed != null && (headed.code().isDotted() || Series.of(headed.code().last(), null) != Series.NUMBER)).count();
        return coded >= FEW && coded * 2 > names.size() ? columns.with(code, null) : columns;
    }

    private static boolean isRunning(Columns columns, Column column, List<Line> lines) {
        var numbers = texts(columns, column, lines);
        if (numbers.size() < FEW) return false;
        for (int i = 0; i < numbers.size(); i++) if (!numbers.get(i).replaceAll("[.)]$", "").replaceFirst("^0+", "").equals(Integer.toString(i + 1))) return false;
        return true;
    }

    private static List<String> texts(Columns columns, Column column, List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.cells().stream().filter(cell -> columns.of(cell) == column && !columns.isWide(line, cell)))
                .map(cell -> Plain.line(cell.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Does what stands under these columns ask for points? */
    static boolean isCriteria(Columns columns, List<Line> lines) {
        if (!columns.has(Role.NAME) || isOther(columns)) return false;
        boolean scores = columns.has(Role.POINTS) || columns.has(Role.RULE) || columns.has(Role.EVIDENCE);
        var entries = new Entries(columns);
        int coded = 0;
        int priced = 0;
        for (var line : lines)
            for (var entry : entries.of(line)) {
                if (entry.name().isBlank()) continue;
                if (entry.code() != null) coded++;
                if (entry.points().value() != null && entry.points().isAlone()) priced++;
            }
        return columns.has(Role.POINTS) ? priced > 0 : priced > 1 && coded > 1 || scores && coded > 1;
    }

    /** Lists of agencies and people, and what grade follows from how many points. */
    private static boolean isOther(Columns columns) {
        return columns.list().stream()
                .filter(column -> column.role() == Role.NAME || column.role() == null)
                .anyMatch(column -> Role.has(Plain.words(column.title()), "xep loai|xep hang|danh hieu|ho va ten|ho ten|ten don vi|ten co quan|chuc vu|so tieu chi|so tctp|so luong tieu chi"));
    }

    /** The columns of a table without a head, by what stands in them; null when it does not look like criteria. */
    static @Nullable Columns guess(List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        if (width < 2 || lines.size() < 3) return null;
        var bare = new ArrayList<Column>();
        for (var line : lines)
            if (line.cells().size() == width && bare.isEmpty())
                for (var cell : line.cells()) bare.add(new Column(cell.column(), cell.width(), "", null));
        var columns = new Columns(bare);
        var kept = bare.stream().map(column -> Kept.of(columns, column, lines)).toList();
        int code = -1;
        int points = -1;
        int name = -1;
        for (int i = 0; i < kept.size(); i++) {
            var one = kept.get(i);
            boolean isTree = one.dotted() >= 2 || one.series().size() > 1 && one.series().contains(Series.ROMAN);
            if (code < 0 && name < 0 && one.share(one.codes()) > 0.6 && isTree) code = i;
            else if (name < 0 && one.length() > 12) name = i;
            else if (points < 0 && name >= 0 && one.share(one.numbers()) > 0.7 && one.numbers() > 2) points = i;
        }
        if (name < 0 || points < 0 || code < 0) return null;
        var guessed = columns.with(code, Role.CODE).with(name, Role.NAME).with(points, Role.POINTS);
        return withTexts(guessed, kept, name);
    }
}
