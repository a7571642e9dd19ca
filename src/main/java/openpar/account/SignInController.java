package openpar.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import openpar.kit.web.Announcement;
import openpar.kit.web.Pages;
import openpar.kit.web.Permit;
import openpar.kit.web.SavedPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final SignInLimit limit;
    private final Sessions sessions;
    private final SecurityContextRepository contexts;
    private final ObjectProvider<Announcement> announcements;
    private final Clock clock;

    SignInController(
            SignIns signIns,
            SignInLimit limit,
            Sessions sessions,
            SecurityContextRepository contexts,
            ObjectProvider<Announcement> announcements,
            Clock clock) {
        this.signIns = signIns;
        this.limit = limit;
        this.sessions = sessions;
        this.contexts = contexts;
        this.announcements = announcements;
        this.clock = clock;
    }

    @GetMapping("/account/sign-in")
    @Permit(anyone = true)
    ModelAndView form() {
        return page("", null, null, false, HttpStatus.OK);
    }

    @PostMapping("/account/sign-in")
    @Permit(anyone = true)
    ModelAndView signIn(
            @RequestParam String login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limit.allows(request.getRemoteAddr())) {
            return page(login, null, null, true, HttpStatus.TOO_MANY_REQUESTS);
        }
        var outcome = signIns.attempt(login, password);
        if (!(outcome instanceof SignIns.Outcome.Welcome)) {
            limit.failed(request.getRemoteAddr());
        }
        return switch (outcome) {
            case SignIns.Outcome.Welcome welcome -> enter(welcome, request, response);
            case SignIns.Outcome.Wrong wrong ->
                page(login, wrong.attemptsLeft(), null, false, HttpStatus.UNPROCESSABLE_ENTITY);
            case SignIns.Outcome.LockedOut locked ->
                page(login, null, locked.until().toInstant(), false, HttpStatus.UNPROCESSABLE_ENTITY);
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

    private ModelAndView enter(
            SignIns.Outcome.Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        String place = SavedPlace.take(request);
        open(welcome.personId(), request, response);
        if (welcome.mustChange()) {
            request.getSession().setAttribute(OneTimePassword.ATTRIBUTE, true);
            return Pages.redirect("/account/password");
        }
        return Pages.redirect(place);
    }

    /** A new session under a new id: one prepared by somebody else is worth nothing. */
    void open(long person, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(Long.toString(person), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        sessions.entered(
                session.getId(),
                person,
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    private ModelAndView page(
            String login,
            @Nullable Integer attemptsLeft,
            @Nullable Instant lockedUntil,
            boolean crowded,
            HttpStatus status) {
        var now = clock.instant();
        Announcement.@Nullable Shown shown = announcements
                .orderedStream()
                .flatMap(a -> a.at(now).stream())
                .findFirst()
                .orElse(null);
        return Pages.page(
                "account/sign-in", new SignInPage(login, attemptsLeft, lockedUntil, crowded, now, shown), status);
    }
}
