package openpar.drafting;

import openpar.criteria.CriteriaSets;
import openpar.criteria.Example;
import openpar.criteria.Examples;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import openpar.scoring.Figures;
import openpar.scoring.Fraction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a result of the bench as an example of a leaf, and lets it go. */
@Controller
class ExampleController {
    private final CriteriaSets sets;
    private final Examples examples;

    ExampleController(CriteriaSets sets, Examples examples) {
        this.sets = sets;
        this.examples = examples;
    }

    /** @param points "numerator/denominator"; "" unless scored */
    @PostMapping("/drafting/{version}/node/{node}/example")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView keep(
            @PathVariable long version,
            @PathVariable long node,
            @RequestParam String keep,
            Visitor visitor) {
        var set = sets.version(version);
        String[] parts = keep.split("\\|", 4);
        if (!set.isPublished() && set.find(node).isPresent() && parts.length == 4) {
            @Nullable Fraction points = fraction(parts[1]);
            String status = points == null && parts[0].equals("scored") ? "missing" : parts[0];
            var example = new Example(0, node, parts[2].isEmpty() ? null : parts[2], Figures.NONE, status, points, "");
            examples.keep(version, set.head().ownerAgencyId(), example, parts[3], visitor.personId());
        }
        return Pages.redirect("/drafting/" + version + "/node/" + node + "#bench");
    }

    private static @Nullable Fraction fraction(String text) {
        if (!text.matches("-?\\d{1,200}(/[1-9]\\d{0,200})?")) {
            return null;
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? Fraction.parse(text)
                : new Fraction(new java.math.BigInteger(text.substring(0, slash)), new java.math.BigInteger(text.substring(slash + 1)));
    }

    @PostMapping("/drafting/{version}/node/{node}/example/{example}/removal")
    @Permit(value = Role.ADMINISTRATOR, on = "version")
    ModelAndView drop(@PathVariable long version, @PathVariable long node, @PathVariable long example, Visitor visitor) {
        var set = sets.version(version);
        if (!set.isPublished()) {
            examples.drop(version, set.head().ownerAgencyId(), example, visitor.personId());
        }
        return Pages.redirect("/drafting/" + version + "/node/" + node + "#bench");
    }
}
