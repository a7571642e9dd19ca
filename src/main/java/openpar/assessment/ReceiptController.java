package openpar.assessment;

import jakarta.servlet.http.HttpServletRequest;
import openpar.agency.Agencies;
import openpar.agency.Agency;
import openpar.kit.office.PaperForm;
import openpar.kit.office.Papers;
import openpar.kit.office.Words;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of a submission, and the very text its digest is made of. */
@Controller
class ReceiptController {
    private final Assessments assessments;
    private final Sheets sheets;
    private final Submissions submissions;
    private final Agencies agencies;
    private final Papers papers;
    private final Pages pages;

    ReceiptController(
            Assessments assessments,
            Sheets sheets,
            Submissions submissions,
            Agencies agencies,
            Papers papers,
            Pages pages) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.submissions = submissions;
        this.agencies = agencies;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping("/assessment/{assessment}/receipt.pdf")
    @Permit(on = "assessment")
    ResponseEntity<byte[]> receipt(@PathVariable("assessment") long id, HttpServletRequest request) {
        var assessment = assessments.find(id).orElseThrow(() -> new NotSeen("assessment " + id));
        var submission = submissions.of(id).orElseThrow(() -> new NotSeen("submission of " + id));
        var agency = agencies.agency(assessment.agencyId());
        String province = agency.parentId() == null
                ? ""
                : agencies.find(agency.parentId()).map(Agency::shortName).orElse("");
        var paper = Receipt.of(
                sheets.sheet(assessment, java.util.List.of()),
                submission,
                "",
                province,
                Words.of(pages.shell(request)));
        return file(
                papers.print(paper, PaperForm.PDF),
                PaperForm.PDF.mediaType(),
                "bien-nhan-" + agency.code() + "-" + assessment.year() + ".pdf");
    }

    @GetMapping("/assessment/{assessment}/receipt.txt")
    @Permit(on = "assessment")
    ResponseEntity<byte[]> content(@PathVariable("assessment") long id) {
        var submission = submissions.of(id).orElseThrow(() -> new NotSeen("submission of " + id));
        return file(
                submission.content().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "text/plain;charset=UTF-8",
                "noi-dung-" + id + ".txt");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
