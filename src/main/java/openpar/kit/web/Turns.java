package openpar.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests are worked on so many at a time, in the order they came; the others wait with next to nothing in memory. Without this a crowd at the
 * deadline is begun all at once, waits for the connections of the database half done, and fills the memory. Files on their way in or out wait
 * for the line of somebody's office, not for us, and take no turn.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Turns extends OncePerRequestFilter {
    private static final String TURN = Turns.class.getName();
    private static final long LONGEST_WAIT_SECONDS = 25;

    private final Semaphore turns;

    Turns(@Value("${openpar.turns:48}") int turns) {
        this.turns = new Semaphore(turns, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        @Nullable String type = request.getContentType();
        return path.equals("/up")
                || path.startsWith("/assets/")
                || path.startsWith("/evidence/") && request.getMethod().equals("GET")
                || type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!taken()) {
            response.setHeader("Retry-After", "30");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        request.setAttribute(TURN, turns);
        try {
            chain.doFilter(request, response);
        } finally {
            end(request);
        }
    }

    private boolean taken() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The work is done and the answer ready: sending it over a weak line keeps nobody else waiting. */
    static void end(HttpServletRequest request) {
        if (request.getAttribute(TURN) instanceof Semaphore taken) {
            request.removeAttribute(TURN);
            taken.release();
        }
    }
}
