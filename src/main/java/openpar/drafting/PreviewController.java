package openpar.drafting;

import java.util.List;
import java.util.Objects;
import openpar.assessment.LeafView;
import openpar.criteria.CriteriaSets;
import openpar.kit.web.NotSeen;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a saved leaf as the officers of an agency will see it on their sheet. */
@Controller
class PreviewController {
    private final CriteriaSets sets;

    PreviewController(CriteriaSets sets) {
        this.sets = sets;
    }

    @GetMapping("/drafting/{version}/node/{node}/preview")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView preview(@PathVariable long version, @PathVariable long node, @RequestParam(defaultValue = "") String kind) {
        var set = sets.version(version);
        var leaf = set.find(node).filter(n -> n.leaf()).orElseThrow(() -> new NotSeen("/drafting/" + version + "/node/" + node));
        var kinds = leaf.rule() == null
                ? List.<String>of()
                : NodeReading.kinds(leaf.rule()).stream().filter(Objects::nonNull).toList();
        var chosen = kinds.contains(kind) || kinds.isEmpty() ? kind : kinds.getFirst();
        var way = set.way(leaf);
        var view = LeafView.unfilled(leaf, way.subList(0, way.size() - 1), chosen);
        return Pages.page("drafting/preview", new PreviewPage(set.head(), view, kinds, chosen));
    }
}
