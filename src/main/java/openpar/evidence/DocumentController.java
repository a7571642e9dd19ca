package openpar.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openpar.kit.file.FileStore;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Scope;
import openpar.kit.web.TypedDate;
import openpar.kit.web.Visitor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One document: its pages, what it says of itself, its original. */
@Controller
class DocumentController {
    private static final String CLOSED = "default-src 'none'; sandbox";

    private final Documents documents;
    private final DocumentUses uses;
    private final Evidence evidence;
    private final FileStore store;
    private final Scope scope;

    DocumentController(Documents documents, DocumentUses uses, Evidence evidence, FileStore store, Scope scope) {
        this.documents = documents;
        this.uses = uses;
        this.evidence = evidence;
        this.store = store;
        this.scope = scope;
    }

    @GetMapping("/evidence/{document:\\d+}")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER, Role.ADMINISTRATOR, Role.SECRETARY, Role.CHAIR, Role.VIEWER},
            on = "document")
    ModelAndView document(@PathVariable long document, @RequestParam(defaultValue = "1") int page, Visitor visitor) {
        return Pages.page("evidence/document", page(find(document), page, visitor, null));
    }

    @PostMapping("/evidence/{document:\\d+}/description")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER},
            on = "document")
    ModelAndView describe(@PathVariable long document, @RequestParam int version, UploadForm form, Visitor visitor) {
        Document found = find(document);
        Optional<LocalDate> issued = TypedDate.read(form.issued());
        if (issued.isEmpty() && !form.issued().isBlank()) {
            return again(found, visitor, form, "issued");
        }
        var said = new Description(form.number(), issued.orElse(null), form.issuer(), form.text());
        return documents.describe(found, said, version, visitor.personId())
                ? Pages.redirect("/evidence/" + document)
                : again(find(document), visitor, form, "conflict");
    }

    @GetMapping("/evidence/{document:\\d+}/page/{page:\\d+}.png")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER, Role.ADMINISTRATOR, Role.SECRETARY, Role.CHAIR, Role.VIEWER},
            on = "document")
    ResponseEntity<byte[]> picture(@PathVariable long document, @PathVariable int page) throws IOException {
        Document found = find(document);
        Path file = store.derived(found.sha256(), page + ".img");
        if (found.failure().equals("secret") || !Files.exists(file)) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        byte[] picture = Files.readAllBytes(file);
        return ResponseEntity.ok()
                .contentType(PagePicture.isPng(picture) ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", CLOSED)
                .body(picture);
    }

    @GetMapping("/evidence/{document:\\d+}/original")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER, Role.ADMINISTRATOR, Role.SECRETARY, Role.CHAIR, Role.VIEWER},
            on = "document")
    ResponseEntity<Resource> original(@PathVariable long document) {
        Document found = find(document);
        if (found.failure().equals("secret")) {
            throw new NotSeen("document " + document);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.kind().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(found.downloadName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", CLOSED)
                .body(new FileSystemResource(store.path(found.sha256())));
    }

    private ModelAndView again(Document document, Visitor visitor, UploadForm form, String fault) {
        var page = page(document, 1, visitor, new DocumentPage.Attempt(form, fault));
        return Pages.page("evidence/document", page, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private DocumentPage page(
            Document document,
            int page,
            Visitor visitor,
            DocumentPage.@org.jspecify.annotations.Nullable Attempt attempt) {
        var roles = scope.rolesOver(visitor, document.agencyId());
        boolean mine = roles.contains(Role.OFFICER) || roles.contains(Role.APPROVER);
        Proof proof = uses.proof(document);
        var viewer = evidence.viewer(List.of(proof), document.id(), Math.max(1, page), "/evidence/" + document.id());
        return new DocumentPage(document, viewer, mine, proof.usedBy(), attempt);
    }

    private Document find(long document) {
        return documents.find(document).orElseThrow(() -> new NotSeen("document " + document));
    }
}
