package openpar.kit.grid;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks once through a part, child by child; names count without their prefix. A document type is not read but refused. */
final class Xml {
    private static final int DEEPEST = 400;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        // The parser would otherwise tell standard error of what it also throws.
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }

    /** Office writes UTF-8 or, with a mark, UTF-16; a byte that is neither becomes a sign the reading passes over. */
    private static java.io.Reader text(byte[] part) {
        boolean isWide = part.length > 1 && (part[0] == (byte) 0xFE && part[1] == (byte) 0xFF || part[0] == (byte) 0xFF && part[1] == (byte) 0xFE);
        int mark = part.length > 2 && part[0] == (byte) 0xEF && part[1] == (byte) 0xBB && part[2] == (byte) 0xBF ? 3 : 0;
        var stream = new ByteArrayInputStream(part, mark, part.length - mark);
        return new java.io.InputStreamReader(stream, isWide ? java.nio.charset.StandardCharsets.UTF_16 : java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Hands over the children of the root. */
    static void walk(byte[] part, java.util.function.BiConsumer<Xml, String> child) {
        try {
            var xml = new Xml(FACTORY.createXMLStreamReader(text(part)));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
            xml.children(name -> child.accept(xml, name));
        } catch (XMLStreamException | java.util.NoSuchElementException | ArrayIndexOutOfBoundsException broken) {
            throw new Refused(Refusal.DAMAGED);
        }
    }

    /** Hands over every child of the element just begun; what the receiver leaves unread is passed over. */
    void children(Consumer<String> child) {
        int inside = depth;
        if (inside > DEEPEST) throw new Refused(Refusal.DAMAGED);
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < inside) return;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            int begun = depth;
            child.accept(reader.getLocalName());
            while (depth >= begun) next();
        }
    }

    /** All the text inside the element just begun. */
    String text() {
        int inside = depth;
        var text = new StringBuilder();
        while (depth >= inside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE)
                text.append(reader.getText());
        }
        return text.toString();
    }

    @Nullable
    String find(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(attribute)) return reader.getAttributeValue(i);
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = find(name);
        return value == null ? otherwise : value;
    }

    int number(String attribute, int otherwise) {
        var value = find(attribute);
        return value != null && value.matches("[+-]?\\d{1,8}") ? Integer.parseInt(value) : otherwise;
    }

    /** A switch of Word or a spreadsheet: there without a value means on. */
    boolean isOn(String attribute) {
        return !attribute(attribute, "1").matches("0|false|off|none");
    }

    private int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) throw new Refused(Refusal.DAMAGED);
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            return event;
        } catch (XMLStreamException broken) {
            throw new Refused(Refusal.DAMAGED);
        }
    }
}
