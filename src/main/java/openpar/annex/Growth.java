package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import openpar.kit.grid.Piece.Line;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Turns rows into a tree, one after the other. */
final class Growth {
    private static final double CODED = 0.25;
    private static final java.util.regex.Pattern DASHED = java.util.regex.Pattern.compile("^[-–—+*•]\\s*(?=\\S)");
    private static final java.util.regex.Pattern CONTINUED = java.util.regex.Pattern.compile(" tiep( theo)?$");

    private final Outline outline = new Outline();
    private final List<Item> doubtful = new ArrayList<>();
    private final List<Item> unread = new ArrayList<>();
    private @Nullable Fraction total;
    private @Nullable Fraction surveyed;
    private boolean isCoded = true;
    private boolean hasRules;
    private int grid;

    private static final java.util.regex.Pattern SUBTOTAL = java.util.regex.Pattern.compile("(?:tong cong|cong|tong|tong so|tong diem|cong diem|tong so diem)(?: diem)?(?: (?:linh vuc|muc|phan|tieu chuan|nhom))*(?: ([ivxl]+|\\d{1,2}))?");
    private final List<Subtotal> subtotals = new ArrayList<>();

    record Placed(Item item, int grid) {}

    private final List<Placed> placed = new ArrayList<>();

    Growth(List<Section> sections) {
        for (var section : sections) grow(section);
    }

    Outline outline() {
        return outline;
    }

    List<Placed> placed() {
        return placed;
    }

    @Nullable
    Fraction total() {
        return total;
    }

    /** What a row of totals says under the survey's column. */
    @Nullable
    Fraction surveyed() {
        return surveyed;
    }

    /** Points such as 3.125, three or three thousand. */
    List<Item> doubtful() {
        return doubtful;
    }

    List<Item> unread() {
        return unread;
    }

    private void grow(Section section) {
        grid = section.grid();
        hasRules = section.columns().has(Role.RULE);
        var reader = new Entries(section.columns());
        var entries = new ArrayList<Entry>();
        for (var line : section.lines()) {
            if (Stop.isAt(Head.words(line)) && !hasCode(reader, line)) break;
            if (!isNumbering(line)) reader.of(line).stream().filter(entry -> !entry.isBlank()).forEach(entries::add);
        }
        long coded = entries.stream().filter(entry -> entry.code() != null).count();
        long priced = entries.stream().filter(entry -> entry.points().value() != null).count();
        isCoded = coded >= priced * CODED;
        var first = entries.isEmpty() ? null : entries.getFirst().code();
        for (var heading : Headlines.over(section.before(), entries)) row(heading, first == null ? null : first.bare());
        for (int i = 0; i < entries.size(); i++) row(entries.get(i), next(entries, i));
    }

    private static boolean hasCode(Entries reader, Line line) {
        return reader.of(line).stream().anyMatch(entry -> entry.code() != null && entry.points().value() != null);
    }

    private static boolean isNumbering(Line line) {
        return Words.isNumbering(line.cells().stream().map(cell -> Plain.line(cell.text())).filter(text -> !text.isEmpty()).toList());
    }

    private static @Nullable Code next(List<Entry> entries, int at) {
        for (int i = at + 1; i < entries.size(); i++) {
            var code = entries.get(i).code();
            if (code != null) return code.bare();
        }
        return null;
    }

    private void row(Entry entry, @Nullable Code next) {
        var name = Plain.line(entry.name());
        if (isAgain(entry, name)) loose(entry.as(null, ""), "");
        else if (entry.code() == null && Words.isTotal(name)) total(name, entry);
        else if (entry.code() == null && Words.isBoth(name) && (entry.isWide() || entry.isBold())) return;
        else if (entry.code() != null && isCase(entry)) loose(entry.as(null, entry.printedName()), Plain.line(entry.printedName()));
        else if (entry.code() != null && !name.isEmpty()) node(entry, next);
        else if (entry.code() != null) bare(entry, next);
        else if (isHeading(entry, name)) heading(entry);
        else loose(entry, name);
    }

    /** A row that Word or a person has cut at the end of the page prints its code and name once more, or its code alone. */
    private boolean isAgain(Entry entry, String name) {
        var current = outline.current();
        if (current == null || entry.code() == null) return false;
        if (entry.texts().isBlank() && isOpen(entry, name)) return true;
        if (current.code == null || entry.points().value() != null) return false;
        boolean isSame = current.code.steps().equals(entry.code().bare().steps()) && !entry.texts().isBlank();
        return isSame && (name.isEmpty() || Plain.line(current.name.toString()).equals(name));
    }

    /** The head of an area, printed once more at the top of a page. */
    private boolean isOpen(Entry entry, String name) {
        for (var at = outline.current(); at != null; at = at.parent) {
            boolean isSame = at.code != null && entry.code() != null && at.code.steps().equals(entry.code().bare().steps()) && !at.isLeaf();
            var points = entry.points().value();
            if (isSame && (points == null || points.equals(at.max)) && Plain.words(at.name.toString()).equals(CONTINUED.matcher(Plain.words(name)).replaceFirst(""))) return true;
        }
        return false;
    }

    /** i) ii) iii) under a leaf that has its own evidence are parts of its rule, not nodes. */
    private boolean isCase(Entry entry) {
        var current = outline.current();
        if (current == null || entry.code() == null || !entry.isCodeInName() || entry.code().isDotted() || !entry.texts().isBlank()) return false;
        boolean isSmallRoman = entry.code().last().matches("[ivx]+") && (current.code == null || !Series.LETTER.equals(current.series));
        boolean goesOn = !current.rule.isEmpty() && current.rule.toString().lines().anyMatch(line -> Code.heading(line) != null);
        return isSmallRoman && !hasRules || goesOn && !hasRules && entry.code().last().matches("[a-zđ]+|\\d+");
    }

    private void total(String name, Entry entry) {
        var value = entry.points().value() == null ? PointsText.of(name).value() : entry.points().value();
        if (value != null && Words.isPart(name)) subtotal(name, value);
        if (value == null || Words.isPart(name)) return;
        total = value;
        if (entry.surveyed() != null) surveyed = entry.surveyed();
    }

    record Subtotal(Item item, Fraction printed) {}

    /** What a row below an area says of it. */
    List<Subtotal> subtotals() {
        return subtotals;
    }

    private void subtotal(String name, Fraction value) {
        var said = SUBTOTAL.matcher(Plain.words(name));
        if (!said.matches() || outline.current() == null) return;
        var code = said.group(1);
        for (var root : outline.roots()) {
            boolean isMeant = code == null ? root == outline.current().root() : root.code != null && !root.code.isDotted() && root.code.last().equalsIgnoreCase(code);
            if (isMeant) subtotals.add(new Subtotal(root, value));
        }
    }

    /** A code without a name: the name follows in the next row, or there is none. */
    private void bare(Entry entry, @Nullable Code next) {
        if (entry.points().value() != null || !entry.texts().isBlank()) node(entry, next);
        else if (entry.code() != null) node(entry, next);
    }

    private boolean isHeading(Entry entry, String name) {
        if (name.isEmpty() || Stop.isNote(Plain.words(name))) return false;
        if (entry.level() >= 0) return true;
        if (Words.outside(name) != null && (entry.isWide() || entry.isBold() || entry.points().value() != null || Plain.isCapitals(name))) return true;
        if (entry.isWide()) return Plain.isCapitals(name) || entry.points().value() != null || Plain.words(name).matches("(linh vuc|nhom|phan)\\b.*") && entry.isBold();
        return Plain.isCapitals(name) && entry.texts().isBlank() && name.length() > 8;
    }

    private void heading(Entry entry) {
        var item = new Item(null, Series.OTHER, entry);
        item.hasRuleColumn = hasRules;
        item.outside = Words.outside(Plain.line(entry.name()));
        if (entry.level() >= 0) outline.place(item, null);
        else outline.root(item);
        placed.add(new Placed(item, grid));
    }

    private void node(Entry entry, @Nullable Code next) {
        var code = entry.code() == null ? null : entry.code().bare();
        if (code == null) return;
        var current = outline.current();
        var item = new Item(code, Series.of(code.last(), before(code)), entry);
        item.hasRuleColumn = hasRules;
        boolean isTop = !code.isDotted() && (item.isHeading || item.series != Series.LETTER && item.series != Series.NUMBER || current == null || entry.isBold());
        var outside = isTop ? Words.outside(Plain.line(entry.name())) : null;
        if (outside != null) {
            item.outside = outside;
            outline.root(item);
        } else outline.place(item, next);
        if (entry.points().isUnread()) unread.add(item);
        if (entry.points().isDoubtful()) doubtful.add(item);
        placed.add(new Placed(item, grid));
    }

    /** The step of the last open code that could be the one before. */
    private @Nullable String before(Code code) {
        if (code.isDotted()) return code.steps().size() > 1 ? null : null;
        for (int i = outline.all().size() - 1; i >= 0 && i > outline.all().size() - 400; i--) {
            var one = outline.all().get(i).code;
            if (one == null || one.isDotted() || one.last().length() != 1 || Character.isDigit(one.last().charAt(0))) continue;
            if (Character.isUpperCase(one.last().charAt(0)) == Character.isUpperCase(code.last().charAt(0))) return one.last();
        }
        return null;
    }

    /** A row without a code goes on with the one above, states a case of its rule, or is a node without a code. */
    private void loose(Entry entry, String name) {
        var current = outline.current();
        if (current != null && entry.points().value() != null && !name.isEmpty() && isItself(entry, current)) {
            codeless(entry);
            return;
        }
        if (current == null || !isCoded && entry.points().value() != null && !name.isEmpty()) {
            if (entry.points().value() != null && !name.isEmpty()) codeless(entry);
            return;
        }
        current.lines.add(entry.line());
        if (entry.points().value() != null || entry.points().isUnread() && !name.isEmpty()) current.addCase(caseOf(entry, name));
        else if (isStepped(entry)) current.addCase(entry.texts().rule());
        else if (!name.isEmpty() && !Stop.isNote(Plain.words(name))) goOn(current, entry.name());
        boolean isTold = isStepped(entry) || entry.points().value() != null || entry.points().isUnread() && !name.isEmpty();
        current.add(isTold ? withoutRule(entry.texts()) : entry.texts());
    }

    /** A case whose points are said in words, in the column of the points of cases. */
    private boolean isStepped(Entry entry) {
        return !hasRules && entry.points().value() == null && !entry.texts().rule().isBlank();
    }

    /** An item of a bonus or penalty block that prints no codes, or one that brings its own rule. */
    private boolean isItself(Entry entry, Item current) {
        var block = holder(current);
        if (block == null || Words.isCase(entry.name()) && !hasRules) return false;
        boolean isListed = hasRules && current.code == null && current.parent == block && isDashed(current.entry.printedName()) && isDashed(entry.printedName());
        boolean isUncounted = block.outside != null && block.children.stream().allMatch(child -> child.code == null);
        boolean isRuled = hasRules && !entry.texts().rule().isBlank() && block.rule.isEmpty();
        return isUncounted || isRuled || isListed;
    }

    private static boolean isDashed(String text) {
        return DASHED.matcher(text.strip()).lookingAt();
    }

    /** The node that rows without a code stand under. */
    private static @Nullable Item holder(@Nullable Item from) {
        for (var at = from; at != null; at = at.parent) if (at.isHeading && at.code == null || at.outside != null || at.code != null) return at;
        return null;
    }

    private void codeless(Entry entry) {
        var item = new Item(null, Series.OTHER, entry.as(null, DASHED.matcher(entry.name().strip()).replaceFirst("")));
        item.hasRuleColumn = hasRules;
        var parent = holder(outline.current());
        outline.under(item, parent);
        placed.add(new Placed(item, grid));
    }

    private static String caseOf(Entry entry, String name) {
        var text = name.isEmpty() ? Plain.line(entry.texts().rule()) : Plain.joined(List.of(name, entry.texts().rule()));
        var points = entry.points().value();
        if (text.isEmpty() || points == null || Plain.bare(text).matches(".*\\d\\s*(diem|d)\\b[).;]*")) return text;
        return text.replaceAll("[\\s:;.]+$", "") + ": " + entry.points().printed();
    }

    private static Entry.Texts withoutRule(Entry.Texts texts) {
        return new Entry.Texts("", texts.evidence(), texts.appraiser(), texts.source(), texts.notApplicable(), texts.legalBasis(), texts.note());
    }

    private void goOn(Item item, String text) {
        boolean isRest = Character.isLowerCase(text.strip().charAt(0)) && !Plain.words(text).contains("diem") && !item.name.toString().strip().matches("(?s).*[.;:)]");
        boolean isScored = !hasRules && (!item.rule.isEmpty() || item.max != null && isEnded(item.name.toString()));
        boolean isCase = !isRest && (isScored || Words.isCase(text) && isEnded(item.name.toString()));
        if (isCase && !hasRules) Item.more(item.rule, text);
        else item.name.append(item.name.isEmpty() ? "" : "\n").append(text);
    }

    private static boolean isEnded(String text) {
        return !text.strip().matches("(?s).*[,\\-–(]|.*(?U:\\b)(và|của|các|cho|với|theo|trong|về|do|tại|từ|đến)");
    }
}
