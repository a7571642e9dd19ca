package openpar.account;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import openpar.audit.Journal;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where one is signed in, and ending what was left open elsewhere. */
@Controller
class SessionsController {
    private final Sessions sessions;
    private final Journal journal;

    SessionsController(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    @GetMapping("/account/sessions")
    @Permit
    ModelAndView list(Visitor visitor, HttpSession current) {
        var rows = sessions.of(visitor.personId()).stream()
                .map(s -> new SessionsPage.Row(
                        s.key(), s.sessionId().equals(current.getId()), s.at(), s.last(), s.address(), SessionsPage.words(s.browser())))
                .toList();
        return Pages.page("account/sessions", new SessionsPage(rows));
    }

    /** @param session its key; "" ends all but this one */
    @PostMapping("/account/sessions/revocation")
    @Permit
    ModelAndView end(@RequestParam(defaultValue = "") String session, Visitor visitor, HttpSession current) {
        int ended = session.isEmpty()
                ? sessions.endOthers(visitor.personId(), current.getId())
                : sessions.end(visitor.personId(), session);
        journal.record(
                Journal.ADMINISTRATION,
                visitor.personId(),
                "account.sessions.ended",
                "person:" + visitor.personId(),
                visitor.agencyId(),
                Map.of("count", ended));
        return Pages.redirect("/account/sessions");
    }
}
