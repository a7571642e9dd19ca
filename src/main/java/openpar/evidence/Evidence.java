package openpar.evidence;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The door of this room: the proofs of an owner. An owner is a word of the room above ("leaf:12/345"), which also says who may read it. */
@Service
public class Evidence {
    private final Links links;
    private final Arrivals arrivals;
    private final Documents documents;
    private final PageTexts texts;
    private final ObjectProvider<EvidenceReaders> readers;

    Evidence(
            Links links,
            Arrivals arrivals,
            Documents documents,
            PageTexts texts,
            ObjectProvider<EvidenceReaders> readers) {
        this.links = links;
        this.arrivals = arrivals;
        this.documents = documents;
        this.texts = texts;
        this.readers = readers;
    }

    /** Of every round, in the order in which they came. */
    public List<Proof> of(String owner) {
        return links.of(List.of(owner));
    }

    /** One query, however many owners; owners without proofs are left out. */
    public Map<String, List<Proof>> ofAll(Collection<String> owners) {
        var all = new LinkedHashMap<String, List<Proof>>();
        for (Proof proof : links.of(owners)) {
            all.computeIfAbsent(proof.owner(), o -> new ArrayList<>()).add(proof);
        }
        return all;
    }

    /** How many documents stand behind each owner that begins so: "leaf:12/". Owners without any are left out. */
    public Map<String, Integer> counts(String prefix) {
        return links.counts(prefix);
    }

    /** The room above gives its owners new names: "leaf:12/345" becomes "leaf:12/678" for every stem "leaf:12". */
    public void rehang(Collection<String> stems, Map<Long, Long> ends) {
        links.rehang(stems, ends);
    }

    /** Keeps a file in the library of an agency; what nobody said of it is read from its own head. */
    public Added add(InputStream content, String fileName, Description said, long agencyId, long personId) {
        return arrivals.take(content, fileName, said, agencyId, personId);
    }

    /** Links a document of the library; twice is the same as once. The caller has asked whether this person may. */
    public long attach(
            long personId, EvidenceReaders.Place place, String owner, ProofRound round, long documentId, String pages) {
        return links.attach(personId, place, owner, round, documentId, PagePointer.tidy(pages));
    }

    /** Takes a document away from its owner; it stays in the library. The caller has asked whether this person may. */
    public void detach(long personId, EvidenceReaders.Place place, long linkId) {
        links.find(linkId).ifPresent(link -> links.detach(personId, place, link));
    }

    /** The table of proofs with its forms, for {@code evidence/_attach.jte}. {@code back}: the page it stands on. */
    public AttachPart part(Visitor visitor, String owner, ProofRound round, String back) {
        return part(visitor, owner, round, back, List.of());
    }

    AttachPart part(Visitor visitor, String owner, ProofRound round, String back, List<Added> outcomes) {
        boolean may = mayAttach(visitor, owner, round).isPresent();
        return AttachPart.of(
                owner,
                round,
                back,
                of(owner),
                may,
                may ? links.undoable(owner, round) : List.of(),
                outcomes,
                arrivals.mostBytes(),
                arrivals.limit());
    }

    /**
     * The pages of an owner's documents, for {@code evidence/_viewer.jte}.
     *
     * @param document the one to show; null: the first
     * @param page from 1; 0: where its pointer leads
     * @param base the host's address with its query; "doc" and "page" are added to it
     */
    public ViewerPart viewer(List<Proof> proofs, @Nullable Long document, int page, String base) {
        List<Proof> distinct = proofs.stream()
                .collect(java.util.stream.Collectors.toMap(Proof::documentId, p -> p, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        Optional<Proof> chosen = distinct.stream()
                .filter(p -> document == null || p.documentId() == document)
                .findFirst()
                .or(() -> distinct.stream().findFirst());
        if (chosen.isEmpty()) {
            return ViewerPart.EMPTY;
        }
        Proof proof = chosen.get();
        int shown = page > 0 ? page : PagePointer.first(proof.pages());
        int count = proof.pageCount() == null ? 1 : Math.max(1, proof.pageCount());
        int clamped = Math.min(Math.max(1, shown), count);
        Optional<String> text = documents.find(proof.documentId()).flatMap(d -> texts.text(d.sha256(), clamped));
        return new ViewerPart(distinct, proof, clamped, count, text.isPresent(), text.orElse(""), base);
    }

    Optional<EvidenceReaders.Place> mayAttach(Visitor visitor, String owner, ProofRound round) {
        return readers.stream()
                .flatMap(r -> r.mayAttach(visitor, owner, round).stream())
                .findFirst();
    }

    boolean mayRead(Visitor visitor, String owner) {
        return readers.stream().anyMatch(r -> r.mayRead(visitor, owner));
    }

    boolean mayReadThrough(Visitor visitor, long document) {
        return links.owners(document).stream().anyMatch(owner -> mayRead(visitor, owner));
    }
}
