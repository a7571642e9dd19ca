package openpar.kit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Vietnamese unless somebody switched to English; the choice stays in a cookie of the browser. */
@Controller
public class Languages {
    private static final String COOKIE = "OPENPAR_LANGUAGE";

    private final ObjectProvider<LanguageChoice> choice;

    Languages(ObjectProvider<LanguageChoice> choice) {
        this.choice = choice;
    }

    public String of(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals("en") ? "en" : "vi";
                }
            }
        }
        @Nullable Visitor visitor = (Visitor) request.getAttribute(Visitor.class.getName());
        return visitor == null ? "vi" : visitor.language();
    }

    @PostMapping("/language")
    @Permit(anyone = true)
    org.springframework.web.servlet.ModelAndView change(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            @Nullable Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response) {
        String chosen = language.equals("en") ? "en" : "vi";
        if (visitor != null) {
            choice.ifAvailable(c -> c.keep(visitor, chosen));
        }
        var cookie = new Cookie(COOKIE, chosen);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        response.addCookie(cookie);
        return Pages.redirect(back.startsWith("/") && !back.startsWith("//") ? back : "/");
    }
}
