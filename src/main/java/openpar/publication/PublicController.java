package openpar.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import openpar.kit.web.Languages;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.result.ResultsCsv;
import openpar.result.Snapshots;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages and files for everybody. */
@Controller
class PublicController {
    private final Publications publications;
    private final PublicPages pages;
    private final Snapshots snapshots;
    private final Languages languages;

    PublicController(Publications publications, PublicPages pages, Snapshots snapshots, Languages languages) {
        this.publications = publications;
        this.pages = pages;
        this.snapshots = snapshots;
        this.languages = languages;
    }

    @GetMapping("/publication")
    @Permit(anyone = true)
    ModelAndView all() {
        return Pages.page("publication/all", new PublicationsPage(publications.all()));
    }

    @GetMapping("/publication/{campaign:[0-9]{1,18}}")
    @Permit(anyone = true)
    ModelAndView one(
            @PathVariable long campaign,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean table,
            HttpServletRequest request) {
        return Pages.page(
                "publication/one", pages.page(published(campaign), q, agency, table, languages.of(request)));
    }

    @GetMapping("/publication/{campaign:[0-9]{1,18}}.csv")
    @Permit(anyone = true)
    ResponseEntity<byte[]> csv(@PathVariable long campaign) {
        var publication = published(campaign);
        return file(
                ResultsCsv.of(snapshots.content(publication.snapshotId(), publication.digest())), "text/csv;charset=UTF-8", publication, "csv");
    }

    /** The snapshot itself, byte for byte: its SHA-256 is the one on the page. */
    @GetMapping("/publication/{campaign:[0-9]{1,18}}.json")
    @Permit(anyone = true)
    ResponseEntity<byte[]> json(@PathVariable long campaign) {
        var publication = published(campaign);
        return file(snapshots.text(publication.snapshotId()), "application/json", publication, "json");
    }

    private Publication published(long campaign) {
        return publications.of(campaign).orElseThrow(() -> new NotSeen("publication of campaign " + campaign));
    }

    private static ResponseEntity<byte[]> file(String content, String type, Publication publication, String ending) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ket-qua-cchc-" + publication.year() + "." + ending + "\"")
                .eTag('"' + publication.digest() + '.' + ending + '"')
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
