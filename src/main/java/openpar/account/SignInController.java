package openpar.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.SavedPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {
    private final SignIns signIns;
    private final SecurityContextRepository contexts;

    SignInController(SignIns signIns, SecurityContextRepository contexts) {
        this.signIns = signIns;
        this.contexts = contexts;
    }

    @GetMapping("/account/sign-in")
    @Permit(anyone = true)
    ModelAndView form() {
        return Pages.page("account/sign-in", SignInPage.empty());
    }

    @PostMapping("/account/sign-in")
    @Permit(anyone = true)
    ModelAndView signIn(
            @RequestParam String login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIns.attempt(login, password)) {
            case SignIns.Outcome.Welcome welcome -> enter(welcome.personId(), request, response);
            case SignIns.Outcome.Wrong wrong -> again(new SignInPage(login, wrong.attemptsLeft(), null));
            case SignIns.Outcome.LockedOut locked ->
                again(new SignInPage(login, null, locked.until().toInstant()));
        };
    }

    @PostMapping("/account/sign-out")
    @Permit(anyone = true)
    ModelAndView signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return Pages.redirect("/account/sign-in");
    }

    private ModelAndView enter(long person, HttpServletRequest request, HttpServletResponse response) {
        String place = SavedPlace.take(request);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(Long.toString(person), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return Pages.redirect(place);
    }

    private static ModelAndView again(@Nullable SignInPage page) {
        return Pages.page("account/sign-in", java.util.Objects.requireNonNull(page), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
