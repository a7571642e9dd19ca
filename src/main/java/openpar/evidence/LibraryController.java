package openpar.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import openpar.kit.web.NotAllowed;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Kho tài liệu: everything an agency has brought, found again by any word of it. */
@Controller
class LibraryController {
    private final Library library;
    private final Evidence evidence;
    private final Arrivals arrivals;

    LibraryController(Library library, Evidence evidence, Arrivals arrivals) {
        this.library = library;
        this.evidence = evidence;
        this.arrivals = arrivals;
    }

    @GetMapping("/evidence")
    @Permit({Role.OFFICER, Role.APPROVER, Role.ADMINISTRATOR, Role.APPRAISER, Role.SECRETARY, Role.CHAIR})
    ModelAndView library(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "self") String round,
            @RequestParam(defaultValue = "/evidence") String back,
            Visitor visitor) {
        @Nullable Long agency = owner.isEmpty() ? null : placeOf(visitor, owner, round);
        String words = q.strip();
        int from = Math.max(1, Math.min(page, 100_000));
        List<LibraryRow> rows = library.find(visitor, words, owner, round, agency, from);
        long total = rows.isEmpty() ? 0 : rows.getFirst().rows();
        Long[] own = visitor.agencies(Role.OFFICER, Role.APPROVER);
        boolean several = visitor.is(Role.ADMINISTRATOR) || own.length > 1;
        @Nullable
        Long uploadTo = own.length == 0
                ? null
                : Arrays.asList(own).contains(visitor.agencyId()) ? Long.valueOf(visitor.agencyId()) : own[0];
        var pager = new Pager(from, Library.PAGE, total, address(words, owner, round, back));
        return Pages.page(
                "evidence/library",
                new LibraryPage(
                        words,
                        owner,
                        round,
                        UploadController.inside(back),
                        rows,
                        pager,
                        several && owner.isEmpty(),
                        uploadTo,
                        List.of(),
                        arrivals.mostBytes(),
                        arrivals.limit()));
    }

    private long placeOf(Visitor visitor, String owner, String round) {
        return evidence.mayAttach(visitor, owner, UploadController.round(round))
                .orElseThrow(() -> evidence.mayRead(visitor, owner) ? new NotAllowed(owner) : new NotSeen(owner))
                .agencyId();
    }

    private static String address(String words, String owner, String round, String back) {
        String address = "/evidence?q=" + encoded(words);
        return owner.isEmpty()
                ? address
                : address + "&owner=" + encoded(owner) + "&round=" + encoded(round) + "&back=" + encoded(back);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
