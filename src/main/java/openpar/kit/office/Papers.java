package openpar.kit.office;

import java.util.Map;
import openpar.kit.web.Pages;
import org.springframework.stereotype.Component;

/** Prints a paper in the form asked for. */
@Component
public class Papers {
    private final Pages pages;

    Papers(Pages pages) {
        this.pages = pages;
    }

    public byte[] print(Paper paper, PaperForm form) {
        return switch (form) {
            case PDF -> Pdf.of(pages.render("kit/paper", Map.of("paper", paper)));
            case DOCX -> WordPaper.of(paper);
            case XLSX -> SheetPaper.of(paper);
        };
    }
}
