package openpar.evidence;

import jakarta.annotation.PreDestroy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import openpar.kit.file.FileKind;
import openpar.kit.file.FileStore;
import openpar.kit.file.PdfFile;
import openpar.kit.file.PictureFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws the pictures of pages and reads their text ahead of the first reader, few files at a time. What is not prepared stands in the
 * database, so a restart goes on where the program stopped; doing it twice does no harm.
 */
@Component
class Preparations {
    private static final Logger LOG = LoggerFactory.getLogger(Preparations.class);

    private final FileStore store;
    private final PageTexts texts;
    private final int mostPages;
    private final ExecutorService painters;

    Preparations(
            FileStore store,
            PageTexts texts,
            @Value("${openpar.evidence.painters:1}") int painters,
            @Value("${openpar.evidence.pages:500}") int mostPages) {
        this.store = store;
        this.texts = texts;
        this.mostPages = mostPages;
        this.painters = Executors.newFixedThreadPool(
                painters,
                Thread.ofPlatform()
                        .daemon()
                        .name("painter-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        texts.unprepared().forEach(this::ask);
    }

    /** Later, in its turn. */
    void ask(String sha256) {
        painters.execute(() -> prepare(sha256));
    }

    void prepare(String sha256) {
        try {
            var kind = texts.unpreparedKind(sha256);
            if (kind.isPresent()) {
                paint(sha256, kind.get());
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.warn("The pages of {} cannot be drawn: {}", sha256, e.toString());
            texts.fail(sha256, "unreadable");
        }
    }

    private void paint(String sha256, FileKind kind) throws IOException {
        Path file = store.path(sha256);
        String stamp = "";
        switch (kind) {
            case PDF -> stamp = paintPages(sha256, file);
            case JPG, PNG -> put(sha256, 1, PictureFile.read(file, PagePicture.WIDEST), "");
            case DOCX, XLSX -> texts.put(sha256, 1, FirstPages.of(file, kind).text());
        }
        if (stamp.isEmpty()) {
            texts.prepared(sha256);
        } else {
            texts.fail(sha256, stamp);
        }
    }

    /** "secret" where a page that was not read on arrival carries the stamp. */
    private String paintPages(String sha256, Path file) throws IOException {
        try (PDDocument document = PdfFile.open(file)) {
            int pages = Math.min(document.getNumberOfPages(), mostPages);
            for (int page = 1; page <= pages; page++) {
                String text = FirstPages.text(document, page, page);
                if (SecrecyStamp.in(text)) {
                    return "secret";
                }
                put(sha256, page, PagePicture.of(document, page), text);
            }
            return "";
        }
    }

    private void put(String sha256, int page, BufferedImage picture, String text) throws IOException {
        store.putDerived(sha256, page + ".img", PagePicture.encoded(picture));
        texts.put(sha256, page, text);
    }

    @PreDestroy
    void stop() {
        painters.shutdownNow();
    }
}
