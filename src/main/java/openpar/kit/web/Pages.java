package openpar.kit.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Pages are functions of records: a template, its one page record, and the shell around it. */
@Component
public class Pages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "openpar.jte");
    private final MessageSource messages;
    private final Assets assets;
    private final Clock clock;
    private final Languages languages;
    private final List<NavEntry> entries;
    private final ObjectProvider<ShellPart> parts;

    Pages(
            MessageSource messages,
            Assets assets,
            Clock clock,
            Languages languages,
            List<NavEntry> entries,
            ObjectProvider<ShellPart> parts) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.languages = languages;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.parts = parts;
    }

    /** The page of this template (without ".jte") for this record. */
    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /** The same with a status, e.g. 422 for a form that has to be mended. */
    public static ModelAndView page(String template, Object page, org.springframework.http.HttpStatus status) {
        var view = page(template, page);
        view.setStatus(status);
        return view;
    }

    /** See other: after every change made with a form. */
    public static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }

    /** The template as text, for parts and papers. */
    public String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        templates.render(template + ".jte", parameters, output);
        return output.toString();
    }

    /** The frame for this request; for parts that are rendered outside a view. */
    public Shell shell(HttpServletRequest request) {
        @Nullable Visitor visitor = (Visitor) request.getAttribute(Visitor.class.getName());
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String query = request.getQueryString();
        var builder = new Shell.Builder(
                messages,
                assets,
                languages.of(request),
                token == null ? "" : token.getToken(),
                CLOCK.format(ZonedDateTime.now(clock)),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                visitor);
        if (visitor != null && !isPart(request)) {
            parts.orderedStream().forEach(p -> p.addTo(builder, visitor, request));
        }
        return builder.build(entries);
    }

    /** A script asks for pieces of a page it already shows: no need to gather what stands around them. */
    private static boolean isPart(HttpServletRequest request) {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    View view(String template) {
        return new JteView(template + ".jte");
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws java.io.IOException {
            var parameters = new HashMap<String, Object>();
            if (model != null) {
                parameters.putAll(model);
            }
            parameters.keySet().removeIf(k -> k.contains("."));
            var shell = shell(request);
            parameters.put("shell", shell);
            var output = new StringOutput(8 * 1024);
            templates.render(template, parameters, output);
            response.setContentType("text/html;charset=UTF-8");
            response.setLocale(Locale.of(shell.lang()));
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "no-store");
            }
            Turns.end(request);
            response.getWriter().write(output.toString());
        }
    }
}
