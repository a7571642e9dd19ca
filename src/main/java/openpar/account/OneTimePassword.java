package openpar.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Who came in with a one-time password sees nothing but the page that changes it. */
@Component
class OneTimePassword implements HandlerInterceptor {
    static final String ATTRIBUTE = "openpar.one-time-password";

    private static final Set<String> OPEN =
            Set.of("/account/password", "/account/sign-out", "/account/sign-in", "/language", "/error", "/up", "/favicon.ico");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var session = request.getSession(false);
        if (session == null
                || session.getAttribute(ATTRIBUTE) == null
                || !(handler instanceof HandlerMethod)
                || OPEN.contains(request.getRequestURI())
                || request.getRequestURI().startsWith("/assets/")) {
            return true;
        }
        response.sendRedirect("/account/password");
        return false;
    }
}
