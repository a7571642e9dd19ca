package openpar.notice;

import openpar.kit.web.NotSeen;
import openpar.kit.web.Pager;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class NoticeController {
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notice")
    @Permit
    ModelAndView notices(@RequestParam(defaultValue = "1") int page, Visitor visitor) {
        int from = Math.max(1, Math.min(page, 100_000));
        var lines = notices.of(visitor, from);
        long rows = lines.isEmpty() ? 0 : lines.getFirst().total();
        return Pages.page("notice/notice", new NoticePage(lines, new Pager(from, Notices.PAGE, rows, "/notice")));
    }

    /** Opens what a notice is about; it is read from then on. */
    @PostMapping("/notice/{notice:\\d{1,18}}/reading")
    @Permit
    ModelAndView read(@PathVariable long notice, Visitor visitor) {
        return Pages.redirect(notices.read(visitor, notice).orElseThrow(() -> new NotSeen("notice " + notice)));
    }

    @PostMapping("/notice/reading")
    @Permit
    ModelAndView readAll(Visitor visitor) {
        notices.readAll(visitor);
        return Pages.redirect("/notice");
    }
}
