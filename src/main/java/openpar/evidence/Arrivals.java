package openpar.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import openpar.kit.file.FileName;
import openpar.kit.file.FileStore;
import openpar.kit.file.IncomingFile;
import openpar.kit.file.Sniffed;
import openpar.kit.file.Sniffer;
import openpar.kit.file.TooLarge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** Takes a file in: to the disk, looked into, kept, described from its own head where nobody described it. */
@Service
class Arrivals {
    private final FileStore store;
    private final Documents documents;
    private final Preparations preparations;
    private final DataSize most;

    Arrivals(
            FileStore store,
            Documents documents,
            Preparations preparations,
            @Value("${openpar.upload.max}") DataSize most) {
        this.store = store;
        this.documents = documents;
        this.preparations = preparations;
        this.most = most;
    }

    long mostBytes() {
        return most.toBytes();
    }

    Added take(InputStream content, String givenName, Description said, long agency, long person) {
        String name = FileName.clean(givenName);
        try (IncomingFile file = store.receive(content, most.toBytes())) {
            return switch (Sniffer.look(file.path())) {
                case Sniffed.Refused refused -> refusal(name, refused);
                case Sniffed.Known known -> keep(file, known, name, said, agency, person);
            };
        } catch (TooLarge e) {
            return new Added.Refused(name, "large", List.of(limit()));
        } catch (IOException e) {
            return new Added.Refused(name, "interrupted", List.of());
        }
    }

    private Added keep(IncomingFile file, Sniffed.Known known, String name, Description said, long agency, long person)
            throws IOException {
        Optional<Long> there = documents.inLibrary(agency, file.sha256());
        if (there.isPresent()) {
            return known(there.get());
        }
        FirstPages first = FirstPages.of(file.path(), known.kind());
        if (SecrecyStamp.in(first.text())) {
            return new Added.Refused(name, "secret", List.of());
        }
        file.keep();
        Description description = said.or(OfficialHead.read(first.text()));
        var document = new Documents.NewDocument(
                agency, file.sha256(), file.size(), known.kind(), first.pages(), name, description);
        Optional<Long> added = documents.add(document, person);
        if (added.isEmpty()) {
            return known(documents.inLibrary(agency, file.sha256()).orElseThrow());
        }
        preparations.ask(file.sha256());
        String label = description.number().isEmpty() ? name : description.number();
        return new Added.Kept(added.get(), label, false);
    }

    private Added known(long document) {
        return new Added.Kept(
                document, documents.find(document).map(Document::label).orElse(""), true);
    }

    private Added.Refused refusal(String name, Sniffed.Refused refused) {
        String end = refused.extension().isEmpty() ? FileName.extension(name) : refused.extension();
        String key = refused.reason().name().toLowerCase(java.util.Locale.ROOT);
        return switch (refused.reason()) {
            case KIND -> new Added.Refused(name, end.isEmpty() ? "unknown" : "kind", List.of(limit(), end));
            default -> new Added.Refused(name, key, List.of(limit()));
        };
    }

    String limit() {
        return most.toMegabytes() > 0 ? most.toMegabytes() + " MB" : most.toKilobytes() + " KB";
    }
}
