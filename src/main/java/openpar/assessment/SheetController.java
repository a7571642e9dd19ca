package openpar.assessment;

import java.util.Map;
import openpar.criteria.CriteriaNode;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens a sheet, whole or at one leaf. */
@Controller
class SheetController {
    private final Assessments assessments;
    private final Sheets sheets;
    private final SheetPages pages;

    SheetController(Assessments assessments, Sheets sheets, SheetPages pages) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping("/assessment/{assessment}")
    @Permit(on = "assessment")
    ModelAndView sheet(
            @PathVariable("assessment") long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q,
            Visitor visitor) {
        var page = pages.page(assessment(id), visitor, null, new Asked(show, q), Map.of());
        return Pages.page("assessment/sheet", page);
    }

    @GetMapping("/assessment/{assessment}/leaf/{key}")
    @Permit(on = "assessment")
    ModelAndView leaf(
            @PathVariable("assessment") long id,
            @PathVariable String key,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String q,
            Visitor visitor) {
        var assessment = assessment(id);
        var page = pages.page(assessment, visitor, leaf(assessment, key), new Asked(show, q), Map.of());
        return Pages.page("assessment/sheet", page);
    }

    private Assessment assessment(long id) {
        return assessments.find(id).orElseThrow(() -> new NotSeen("assessment " + id));
    }

    private CriteriaNode leaf(Assessment assessment, String key) {
        return sheets.outline(assessment).find(key).filter(CriteriaNode::leaf).orElseThrow(() -> new NotSeen(key));
    }
}
