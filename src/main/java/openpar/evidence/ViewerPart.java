package openpar.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of one document, with the way to the others.
 *
 * @param shown null: the owner has no documents
 * @param ready the page's picture (or text) is there
 */
public record ViewerPart(
        List<Proof> documents, @Nullable Proof shown, int page, int pages, boolean ready, String text, String base) {
    static final ViewerPart EMPTY = new ViewerPart(List.of(), null, 1, 1, false, "", "");

    private static final int TABS = 5;

    public boolean failed() {
        return shown != null && !shown.failure().isEmpty();
    }

    public boolean secret() {
        return shown != null && shown.failure().equals("secret");
    }

    public boolean paged() {
        return pages > 1;
    }

    /** Word and Excel show their text. */
    public boolean asText() {
        return shown != null
                && switch (shown.kind()) {
                    case DOCX, XLSX -> true;
                    case PDF, JPG, PNG -> false;
                };
    }

    public String picture() {
        return shown == null ? "" : "/evidence/" + shown.documentId() + "/page/" + page + ".png";
    }

    public String original() {
        return shown == null ? "" : "/evidence/" + shown.documentId() + "/original";
    }

    public @Nullable String previousPage() {
        return shown == null || page <= 1 ? null : at(shown.documentId(), page - 1);
    }

    public @Nullable String nextPage() {
        return shown == null || page >= pages ? null : at(shown.documentId(), page + 1);
    }

    public @Nullable String previousDocument() {
        int i = index();
        return i <= 0 ? null : at(documents.get(i - 1).documentId(), 0);
    }

    public @Nullable String nextDocument() {
        int i = index();
        return i < 0 || i + 1 >= documents.size()
                ? null
                : at(documents.get(i + 1).documentId(), 0);
    }

    /** The tabs that fit: those around the one shown. */
    public List<Proof> tabs() {
        int from = Math.max(0, Math.min(index() - TABS / 2, documents.size() - TABS));
        return documents.subList(from, Math.min(documents.size(), from + TABS));
    }

    public String tab(Proof proof) {
        return at(proof.documentId(), 0);
    }

    private int index() {
        return shown == null
                ? -1
                : documents.stream().map(Proof::documentId).toList().indexOf(shown.documentId());
    }

    private String at(long document, int page) {
        return base + (base.contains("?") ? "&" : "?") + "doc=" + document + (page > 0 ? "&page=" + page : "");
    }
}
