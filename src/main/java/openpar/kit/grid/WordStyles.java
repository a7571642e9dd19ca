package openpar.kit.grid;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the styles of a text add to its paragraphs: an automatic number. */
final class WordStyles {
    private record Style(String above, @Nullable String numbering, int level) {}

    /** @param level −1 where the numbering itself says which level the style stands at */
    record Numbering(String id, int level, String style) {}

    private static final int DEEPEST = 20;
    private final Map<String, Style> styles = new HashMap<>();

    WordStyles(byte @Nullable [] part) {
        if (part != null) Xml.walk(part, this::read);
    }

    private void read(Xml xml, String name) {
        if (!name.equals("style") || !xml.attribute("type", "paragraph").equals("paragraph")) return;
        var id = xml.attribute("styleId", "");
        var above = new String[] {""};
        var numbering = new String[1];
        var level = new int[] {-1};
        xml.children(child -> {
            if (child.equals("basedOn")) above[0] = xml.attribute("val", "");
            if (child.equals("pPr"))
                xml.children(property -> {
                    if (property.equals("numPr"))
                        xml.children(part -> {
                            if (part.equals("numId")) numbering[0] = xml.attribute("val", "");
                            if (part.equals("ilvl")) level[0] = xml.number("val", -1);
                        });
                });
        });
        styles.put(id, new Style(above[0], numbering[0], level[0]));
    }

    @Nullable
    Numbering numbering(String style) {
        var at = style;
        for (int i = 0; i < DEEPEST; i++) {
            var found = styles.get(at);
            if (found == null) return null;
            if (found.numbering() != null) return new Numbering(found.numbering(), found.level(), style);
            at = found.above();
        }
        return null;
    }
}
