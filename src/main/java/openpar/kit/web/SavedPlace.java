package openpar.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they were asked to sign in; only places inside the program. */
public final class SavedPlace {
    private static final String KEY = "openpar.saved-place";

    private SavedPlace() {}

    static void keep(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            request.getSession().setAttribute(KEY, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
    }

    /** The place, once; "/" where there is none. */
    public static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        @Nullable Object place = session == null ? null : session.getAttribute(KEY);
        if (session == null || !(place instanceof String path) || !path.startsWith("/") || path.startsWith("//")) {
            return "/";
        }
        session.removeAttribute(KEY);
        return path;
    }
}
