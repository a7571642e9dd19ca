package openpar.kit.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The kit to look at, for those who build pages. */
@Controller
class ComponentsController {
    @GetMapping("/kit")
    @Permit(anyone = true)
    ModelAndView components() {
        return Pages.page("kit/components", new ComponentsPage());
    }
}
