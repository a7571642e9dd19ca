package openpar.kit.grid;

/** A formula of Word's own editor in one line: fractions as a/b. */
final class WordFormula {
    private final Xml xml;
    private final StringBuilder text = new StringBuilder();

    private WordFormula(Xml xml) {
        this.xml = xml;
    }

    static String read(Xml xml) {
        var formula = new WordFormula(xml);
        xml.children(formula::part);
        return formula.text.toString();
    }

    private void part(String name) {
        switch (name) {
            case "t" -> text.append(xml.text());
            case "num" -> operand("");
            case "den" -> operand("/");
            case "d" -> {
                text.append('(');
                xml.children(this::part);
                text.append(')');
            }
            case "del" -> {}
            default -> xml.children(this::part);
        }
    }

    private void operand(String before) {
        var inner = new WordFormula(xml);
        xml.children(inner::part);
        var words = inner.text.toString().strip();
        var isOne = words.matches("[\\p{L}\\d.,]*") || words.matches("\\([^()]*\\)");
        text.append(before).append(isOne ? words : "(" + words + ")");
    }
}
