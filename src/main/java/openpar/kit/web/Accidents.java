package openpar.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a visitor cannot mend: one calm page with what to do next and, for faults, a reference number that stands in the log too. */
@Controller
@ControllerAdvice
public class Accidents implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Accidents.class);

    /** @param key message keys kit.accident.{key}.title and .text; @param reference of the log line, or "" */
    public record AccidentPage(int status, String key, String reference) {}

    private final Clock clock;

    Accidents(Clock clock) {
        this.clock = clock;
    }

    @ExceptionHandler({
        NotSeen.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView notSeen(HttpServletRequest request) {
        return page(request, 404, "unseen", "");
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(HttpServletRequest request) {
        return page(request, 403, "forbidden", "");
    }

    @ExceptionHandler(ServletRequestBindingException.class)
    ModelAndView incomplete(HttpServletRequest request) {
        return page(request, 400, "incomplete", "");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(request, 413, "large", "");
    }

    /** Somebody else holds the rows for a while. */
    @ExceptionHandler(Busy.class)
    ModelAndView busy(Busy busy, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", Integer.toString(Busy.SECONDS));
        return page(request, 503, busy.why(), "");
    }

    @ExceptionHandler(Exception.class)
    ModelAndView fault(Exception fault, HttpServletRequest request, HttpServletResponse response) {
        if (Busy.isWaitOver(fault)) {
            return busy(new Busy("busy", fault), request, response);
        }
        String reference = HexFormat.of().withUpperCase().toHexDigits((short)
                ThreadLocalRandom.current().nextInt());
        LOG.error("{} at {}: {} {}", reference, clock.instant(), request.getMethod(), request.getRequestURI(), fault);
        return page(request, 500, "fault", reference);
    }

    @RequestMapping("/error")
    @Permit(anyone = true)
    ModelAndView refused(HttpServletRequest request) {
        @Nullable Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer i ? i : 404;
        String key = switch (status) {
            case 401 -> "signed_out";
            case 403 -> "expired";
            case 404, 405 -> "unseen";
            case 413 -> "large";
            case 429, 503 -> "many";
            default -> status >= 500 ? "fault" : "incomplete";
        };
        return page(request, status, key, "");
    }

    private static ModelAndView page(HttpServletRequest request, int status, String key, String reference) {
        @Nullable Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (Problem.fits(first instanceof String path ? path : request.getRequestURI())) {
            return new ModelAndView(new Problem(status, key, reference));
        }
        return Pages.page("kit/accident", new AccidentPage(status, key, reference), HttpStatus.valueOf(status));
    }
}
