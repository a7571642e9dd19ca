package openpar.kit.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a Word file: its paragraphs and tables in their order. */
final class WordBody {
    private static final int LAYOUT_ROWS = 3;
    private final WordNumbers numbers;
    private final WordStyles styles;
    private final List<Piece> pieces = new ArrayList<>();
    private final OfficePackage file;
    private final Map<String, OfficePackage.Target> targets;
    private boolean hasPicture;
    private boolean hasChunk;
    private int struck;
    private int rows;

    WordBody(OfficePackage file, String part) {
        this.file = file;
        this.targets = file.targets(part);
        this.numbers = new WordNumbers(file.related(part, "numbering"));
        this.styles = new WordStyles(file.related(part, "styles"));
        Xml.walk(file.part(part), (xml, name) -> {
            if (name.equals("body")) pieces.addAll(blocks(xml));
        });
        pieces.addAll(0, headed());
        if (hasChunk && pieces.isEmpty()) throw new Refused(Refusal.CHUNK);
        if (isScan(file)) throw new Refused(Refusal.SCAN);
    }

    /** Tables at the head of every page may be the head of the table below. */
    private List<Piece> headed() {
        var tables = new LinkedHashSet<Piece>();
        for (var target : targets.values()) {
            var header = target.type().endsWith("/header") ? file.find(target.part()) : null;
            if (header != null) Xml.walk(header, (xml, name) -> {
                var found = new ArrayList<Piece>();
                block(xml, name, found);
                found.stream().filter(Piece.Grid.class::isInstance).forEach(tables::add);
            });
        }
        return List.copyOf(tables);
    }

    /** A document inside the document that Word takes in only when it saves the file again. */
    private List<Piece> chunk(String id) {
        var target = targets.get(id);
        var content = target == null ? null : file.find(target.part());
        if (content == null) return List.of();
        hasChunk = true;
        return file.isInner() ? List.of() : OfficePackage.inner(content);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Pictures and hardly a word beside them. */
    private boolean isScan(OfficePackage file) {
        if (!hasPicture && !file.hasPictures()) return false;
        int letters = 0;
        for (var piece : pieces) {
            if (piece instanceof Piece.Paragraph(var text)) letters += text.length();
            if (piece instanceof Piece.Grid grid)
                for (var line : grid.lines()) for (var cell : line.cells()) letters += cell.text().length();
        }
        return letters < 200;
    }

    void sawStruck() {
        struck++;
    }

    /** Words that are crossed out. */
    int struck() {
        return struck;
    }

    void sawPicture() {
        hasPicture = true;
    }

    void sawRow() {
        GridFile.checkRows(++rows);
    }

    /** The blocks inside the element just begun. */
    List<Piece> blocks(Xml xml) {
        var found = new ArrayList<Piece>();
        xml.children(name -> block(xml, name, found));
        return found;
    }

    void block(Xml xml, String name, List<Piece> found) {
        switch (name) {
            case "p" -> {
                var paragraph = new WordParagraph(this, xml);
                found.addAll(paragraph.boxes());
                if (!paragraph.text().isEmpty()) found.add(new Piece.Paragraph(paragraph.text()));
            }
            case "tbl" -> found.addAll(unfolded(new WordTable(this, xml)));
            case "altChunk" -> found.addAll(chunk(xml.attribute("id", "")));
            case "sdt", "sdtContent", "customXml", "ins", "moveTo", "Choice" -> xml.children(child -> block(xml, child, found));
            case "AlternateContent" -> xml.children(child -> {
                if (child.equals("Choice")) block(xml, child, found);
            });
            default -> {}
        }
    }

    /** A table that only frames others gives way to them. */
    private static List<Piece> unfolded(WordTable table) {
        var inner = table.inner();
        boolean isFrame = table.grid().lines().size() <= LAYOUT_ROWS
                && inner.stream().anyMatch(one -> one.lines().size() > LAYOUT_ROWS && one.width() > 2);
        var all = new ArrayList<Piece>();
        all.add(table.grid());
        if (isFrame) all.addAll(inner);
        return all;
    }

    /** The automatic number of a paragraph: its own, or the one its style brings. */
    String label(@Nullable String use, int level, String style) {
        if (use != null) return use.equals("0") ? "" : numbers.next(use, Math.max(level, 0));
        var ofStyle = styles.numbering(style);
        if (ofStyle == null || ofStyle.id().equals("0")) return "";
        int at = level >= 0 ? level : ofStyle.level() >= 0 ? ofStyle.level() : numbers.level(ofStyle.id(), style);
        return numbers.next(ofStyle.id(), at);
    }
}
