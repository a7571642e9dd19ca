package openpar.kit.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * One paragraph as it is printed: what was deleted while changes were tracked is gone, what was inserted stays, marks of footnotes and
 * hidden words are left out.
 */
final class WordParagraph {
    private final WordBody body;
    private final Xml xml;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> boxes = new ArrayList<>();
    private final StringBuilder vni = new StringBuilder();
    private String label = "";
    private boolean isPlain;
    private boolean isBold;

    WordParagraph(WordBody body, Xml xml) {
        this.body = body;
        this.xml = xml;
        xml.children(this::part);
        settle();
    }

    String text() {
        if (label.isEmpty()) return text.toString().strip();
        return (label + " " + text.toString().strip()).strip();
    }

    boolean isBold() {
        return isBold && !isPlain;
    }

    /** Text boxes anchored here, in their order. */
    List<Piece> boxes() {
        return boxes;
    }

    private void part(String name) {
        switch (name) {
            case "pPr" -> properties();
            case "r" -> run();
            case "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo" ->
                xml.children(this::part);
            case "AlternateContent" -> choice(this::part);
            case "oMathPara", "oMath" -> {
                settle();
                text.append(WordFormula.read(xml));
            }
            default -> {}
        }
    }

    private void choice(java.util.function.Consumer<String> each) {
        xml.children(name -> {
            if (name.equals("Choice")) xml.children(each);
        });
    }

    private void properties() {
        var use = new String[] {null, "-1", ""};
        var isDeleted = new boolean[1];
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> use[2] = xml.attribute("val", "");
                case "numPr" -> xml.children(part -> {
                    if (part.equals("numId")) use[0] = xml.attribute("val", "");
                    if (part.equals("ilvl")) use[1] = Integer.toString(xml.number("val", 0));
                });
                case "rPr" -> xml.children(part -> isDeleted[0] |= part.equals("del"));
                default -> {}
            }
        });
        if (!isDeleted[0]) label = body.label(use[0], Integer.parseInt(use[1]), use[2]);
    }

    private void run() {
        var run = new Run();
        xml.children(run::part);
        if (run.isHidden) return;
        if (run.isStruck && !run.words.toString().isBlank()) {
            body.sawStruck();
            return;
        }
        if (run.isRaised && isMark(run.words)) return;
        if (!run.words.toString().isBlank()) {
            isBold |= run.isBold;
            isPlain |= !run.isBold;
        }
        append(run);
    }

    /** A letter of VNI and its marks may stand in two runs: they wait until something else follows. */
    private void append(Run run) {
        if (VniScript.isOf(run.font)) {
            vni.append(run.words);
            return;
        }
        settle();
        text.append(OldScript.isOf(run.font) ? OldScript.read(run.words.toString(), run.font) : run.words);
    }

    private void settle() {
        text.append(VniScript.read(vni.toString()));
        vni.setLength(0);
    }

    /** A raised number after a word is a footnote's, after m or km it is a square. */
    private boolean isMark(StringBuilder words) {
        return words.toString().strip().matches("[\\[(]?(\\d{1,2}|\\*{1,3})[\\])]?")
                && !(text.toString() + vni).matches("(?s).*\\b[kdc]?m");
    }

    private final class Run {
        private final StringBuilder words = new StringBuilder();
        private boolean isHidden;
        private boolean isStruck;
        private String font = "";
        private boolean isRaised;
        private boolean isBold;
        private boolean hasMark;

        void part(String name) {
            switch (name) {
                case "rPr" -> xml.children(this::property);
                case "t" -> {
                    var said = xml.text();
                    if (!hasMark) words.append(SymbolFonts.plain(said, font));
                }
                case "tab", "ptab" -> words.append(' ');
                case "br", "cr" -> words.append('\n');
                case "noBreakHyphen" -> words.append('-');
                case "sym" -> words.append(SymbolFonts.sign(xml.attribute("font", ""), xml.attribute("char", "")));
                case "footnoteReference", "endnoteReference" -> hasMark = xml.isOn("customMarkFollows") && xml.find("customMarkFollows") != null;
                case "AlternateContent" -> choice(this::part);
                case "drawing", "pict", "object" -> drawing();
                default -> {}
            }
        }

        private void property(String name) {
            switch (name) {
                case "vanish", "webHidden" -> isHidden = xml.isOn("val");
                case "vertAlign" -> isRaised = xml.attribute("val", "").equals("superscript");
                case "b" -> isBold = xml.isOn("val");
                case "strike", "dstrike" -> isStruck |= xml.isOn("val");
                case "rFonts" -> font = xml.attribute("ascii", xml.attribute("hAnsi", ""));
                default -> {}
            }
        }

        private void drawing() {
            xml.children(name -> {
                switch (name) {
                    case "txbxContent" -> boxes.addAll(body.blocks(xml));
                    case "blip", "imagedata" -> body.sawPicture();
                    default -> drawing();
                }
            });
        }
    }
}
