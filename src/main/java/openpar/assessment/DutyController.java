package openpar.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DutyController {
    private final Assessments assessments;
    private final Sheets sheets;
    private final Duties duties;

    DutyController(Assessments assessments, Sheets sheets, Duties duties) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.duties = duties;
    }

    @GetMapping("/assessment/{assessment}/duties")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER},
            on = "assessment")
    ModelAndView duties(@PathVariable("assessment") long id) {
        var assessment = assessments.find(id).orElseThrow(() -> new NotSeen("assessment " + id));
        var sheet = sheets.sheet(assessment, List.of());
        var version = sheet.outline().version();
        var areas = version.tops().stream()
                .map(top -> new DutiesPage.Area(
                        top,
                        sheet.where(n -> version.top(n).id() == top.id()).stream()
                                .map(n -> new DutiesPage.Row(n, person(sheet.leaf(n))))
                                .toList()))
                .filter(a -> !a.rows().isEmpty())
                .toList();
        return Pages.page(
                "assessment/duties", new DutiesPage(assessment, areas, duties.officers(assessment.agencyId())));
    }

    @PostMapping("/assessment/{assessment}/duties")
    @Permit(
            value = {Role.OFFICER, Role.APPROVER},
            on = "assessment")
    ModelAndView assign(@PathVariable("assessment") long id, @RequestParam Map<String, String> form, Visitor visitor) {
        var byNode = new HashMap<Long, Long>();
        form.forEach((name, value) -> {
            if (name.matches("duty\\.\\d{1,18}") && value.matches("\\d{1,18}")) {
                byNode.put(Long.valueOf(name.substring("duty.".length())), Long.valueOf(value));
            }
        });
        duties.assign(id, visitor, byNode);
        return Pages.redirect("/assessment/" + id + "?show=mine");
    }

    private static String person(LeafState leaf) {
        return leaf.duty() == null ? "" : String.valueOf(leaf.duty());
    }
}
