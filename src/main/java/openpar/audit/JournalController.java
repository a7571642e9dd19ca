package openpar.audit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.TypedDate;
import openpar.kit.web.Visitor;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The journal of an administrator's subtree. */
@Controller
class JournalController {
    private static final int SIZE = 50;
    private static final int EXPORT_SIZE = 2000;
    private static final int EXPORT_MOST = 200_000;

    private final JournalReader reader;

    JournalController(JournalReader reader) {
        this.reader = reader;
    }

    @GetMapping("/audit")
    @Permit(Role.ADMINISTRATOR)
    ModelAndView journal(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String before,
            Visitor visitor) {
        var search = new JournalSearch(
                person.strip(), action.strip(), subject.strip(), agency.strip(), day(from), day(to), before);
        var found = reader.page(visitor, search, SIZE);
        return Pages.page("audit/journal", new JournalPage(search, found.rows(), found.next(), query(search)));
    }

    @GetMapping("/audit/entries.csv")
    @Permit(Role.ADMINISTRATOR)
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Visitor visitor) {
        var search = new JournalSearch(
                person.strip(), action.strip(), subject.strip(), agency.strip(), day(from), day(to), "");
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"nhat-ky.csv\"")
                .header("Cache-Control", "no-store")
                .body(out -> {
                    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    // the mark by which spreadsheets know the encoding
                    writer.write('\uFEFF');
                    var csv = CSVFormat.DEFAULT
                            .builder()
                            .setHeader("at", "person", "action", "subject", "agency", "arguments", "chain", "position")
                            .get()
                            .print(writer);
                    write(visitor, search, row -> {
                        try {
                            csv.printRecord(
                                    row.at(),
                                    row.person(),
                                    row.action(),
                                    row.subject(),
                                    row.agency(),
                                    row.arguments(),
                                    row.chain(),
                                    row.position());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                    writer.flush();
                });
    }

    private void write(Visitor visitor, JournalSearch search, java.util.function.Consumer<JournalPage.Row> line) {
        var page = reader.page(visitor, search, EXPORT_SIZE);
        for (int written = 0; written < EXPORT_MOST; written += EXPORT_SIZE) {
            page.rows().forEach(line);
            if (page.next().isEmpty()) {
                return;
            }
            page = reader.page(
                    visitor,
                    new JournalSearch(
                            search.person(),
                            search.action(),
                            search.subject(),
                            search.agency(),
                            search.from(),
                            search.to(),
                            page.next()),
                    EXPORT_SIZE);
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedDate.read(typed).orElse(null);
    }

    private static String query(JournalSearch search) {
        return Stream.of(
                        List.of("person", search.person()),
                        List.of("action", search.action()),
                        List.of("subject", search.subject()),
                        List.of("agency", search.agency()),
                        List.of(
                                "from",
                                search.from() == null ? "" : search.from().toString()),
                        List.of("to", search.to() == null ? "" : search.to().toString()))
                .filter(p -> !p.getLast().isEmpty())
                .map(p -> p.getFirst() + "=" + URLEncoder.encode(p.getLast(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
