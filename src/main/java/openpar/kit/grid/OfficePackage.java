package openpar.kit.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Office Open XML file: parts that name one another. */
final class OfficePackage {
    private final Archive archive;
    private final boolean isInner;

    private OfficePackage(Archive archive, boolean isInner) {
        this.archive = archive;
        this.isInner = isInner;
    }

    /** The text of a Word file inside another; nothing of any other kind. */
    static List<Piece> inner(byte[] content) {
        return GridFile.isZip(content) ? open(content, true).word().pieces() : List.of();
    }

    boolean isInner() {
        return isInner;
    }

    static OfficePackage open(byte[] content) {
        return open(content, false);
    }

    private static OfficePackage open(byte[] content, boolean isInner) {
        var archive = Archive.open(content);
        if (archive.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) throw new Refused(Refusal.MACROS);
        var types = archive.find("[Content_Types].xml");
        if (types == null) throw new Refused(Refusal.OTHER_CONTENT);
        if (new String(types, java.nio.charset.StandardCharsets.UTF_8).contains("macroEnabled")) throw new Refused(Refusal.MACROS);
        return new OfficePackage(archive, isInner);
    }

    WordBody word() {
        return new WordBody(this, main("word/document.xml"));
    }

    SheetBook sheets() {
        return new SheetBook(this, main("xl/workbook.xml"));
    }

    /** The part the package says it is about; another program's kind of document is no damage. */
    private String main(String usual) {
        var main = targets("").values().stream()
                .filter(target -> target.type().endsWith("/officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElse(usual);
        var isExpected = main.startsWith(usual.substring(0, usual.indexOf('/')));
        if (!isExpected) throw new Refused(Refusal.OTHER_CONTENT);
        return main;
    }

    record Target(String type, String part) {}

    /** What a part refers to, by the id it uses. */
    Map<String, Target> targets(String part) {
        int folder = part.lastIndexOf('/') + 1;
        var from = part.substring(0, folder);
        var found = new LinkedHashMap<String, Target>();
        var relations = archive.find(from + "_rels/" + part.substring(folder) + ".rels");
        if (relations == null) return found;
        Xml.walk(relations, (xml, name) -> {
            if (!name.equals("Relationship") || xml.attribute("TargetMode", "").equals("External")) return;
            var target = xml.attribute("Target", "");
            found.put(xml.attribute("Id", ""), new Target(xml.attribute("Type", ""), path(from, target)));
        });
        return found;
    }

    private static String path(String from, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var folder = from;
        var rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }

    byte[] part(String name) {
        return archive.part(name);
    }

    byte @Nullable [] find(String name) {
        return archive.find(name);
    }

    /** The part of this type that another refers to, as the styles of a text. */
    byte @Nullable [] related(String part, String type) {
        for (var target : targets(part).values()) if (target.type().endsWith("/" + type)) return archive.find(target.part());
        return null;
    }

    boolean hasPictures() {
        return archive.names().stream().anyMatch(name -> name.contains("/media/"));
    }
}
