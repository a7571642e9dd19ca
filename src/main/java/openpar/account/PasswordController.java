package openpar.account;

import jakarta.servlet.http.HttpSession;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own password. */
@Controller
class PasswordController {
    private final Passwords passwords;

    PasswordController(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/account/password")
    @Permit
    ModelAndView form(HttpSession session) {
        return Pages.page("account/password", new PasswordPage(obliged(session), null, null));
    }

    @PostMapping("/account/password")
    @Permit
    ModelAndView change(
            @RequestParam String old, @RequestParam String password, @RequestParam String again, Visitor visitor, HttpSession session) {
        var fault = passwords.change(visitor, old, password, again, session.getId());
        if (fault.isPresent()) {
            var page = new PasswordPage(obliged(session), fault.get().getKey(), fault.get().getValue());
            return Pages.page("account/password", page, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        boolean first = obliged(session);
        session.removeAttribute(OneTimePassword.ATTRIBUTE);
        return Pages.redirect(first ? "/" : "/account/sessions");
    }

    private static boolean obliged(HttpSession session) {
        return session.getAttribute(OneTimePassword.ATTRIBUTE) != null;
    }
}
