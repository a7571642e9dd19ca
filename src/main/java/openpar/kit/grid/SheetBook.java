package openpar.kit.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spreadsheet file: the sheets people see, in their order. */
final class SheetBook {
    private record Sheet(String name, String id, boolean isHidden) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int struck;

    SheetBook(OfficePackage file, String part) {
        var sheets = new ArrayList<Sheet>();
        Xml.walk(file.part(part), (xml, name) -> {
            if (name.equals("sheets"))
                xml.children(_ -> sheets.add(new Sheet(
                        xml.attribute("name", ""), xml.attribute("id", ""), !xml.attribute("state", "visible").equals("visible"))));
        });
        texts(file.related(part, "sharedStrings"));
        var formats = new SheetFormats(file.related(part, "styles"));
        var targets = file.targets(part);
        boolean allHidden = sheets.stream().allMatch(Sheet::isHidden);
        for (var sheet : sheets) {
            var target = targets.get(sheet.id());
            if (target == null || !target.type().endsWith("/worksheet") || (sheet.isHidden() && !allHidden)) continue;
            var rows = new SheetRows(file.part(target.part()), texts, formats);
            var lines = rows.lines();
            struck += rows.struck();
            if (!lines.isEmpty()) pieces.add(new Piece.Grid(sheet.name(), true, lines));
        }
        if (pieces.isEmpty()) throw new Refused(file.hasPictures() ? Refusal.SCAN : Refusal.EMPTY);
    }

    List<Piece> pieces() {
        return pieces;
    }

    int struck() {
        return struck;
    }

    private void texts(byte @Nullable [] part) {
        if (part != null) Xml.walk(part, (xml, _) -> texts.add(rich(xml)));
    }

    /** A text in several scripts: phonetic signs and raised marks of footnotes are no part of it. */
    static String rich(Xml xml) {
        var text = new StringBuilder();
        xml.children(name -> {
            if (name.equals("t")) text.append(xml.text());
            if (name.equals("r")) run(xml, text);
        });
        return SymbolFonts.plain(text.toString().replace("_x000D_", ""), "");
    }

    private static void run(Xml xml, StringBuilder text) {
        var words = new StringBuilder();
        var isRaised = new boolean[1];
        var isStruck = new boolean[1];
        xml.children(name -> {
            if (name.equals("t")) words.append(xml.text());
            if (name.equals("rPr"))
                xml.children(p -> {
                    isRaised[0] |= p.equals("vertAlign") && xml.attribute("val", "").equals("superscript");
                    isStruck[0] |= p.equals("strike") && xml.isOn("val");
                });
        });
        boolean isMark = words.toString().strip().matches("[\\[(]?(\\d{1,2}|\\*{1,3})[\\])]?")
                && !text.toString().matches("(?s).*\\b[kdc]?m");
        if (!isStruck[0] && (!isRaised[0] || !isMark)) text.append(words);
    }
}
