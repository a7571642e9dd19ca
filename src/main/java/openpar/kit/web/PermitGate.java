package openpar.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks every route's {@link Permit} before it runs. */
@Component
class PermitGate implements HandlerInterceptor {
    private final Scope scope;
    private final Map<String, Thing> things;

    PermitGate(Scope scope, List<Thing> things) {
        this.scope = scope;
        this.things = things.stream().collect(Collectors.toMap(Thing::name, Function.identity()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Visitor> visitor = signedIn().flatMap(scope::visitor);
        visitor.ifPresent(v -> request.setAttribute(Visitor.class.getName(), v));
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Permit permit = method.getMethodAnnotation(Permit.class);
        if (permit == null) {
            return foreign(method, visitor, request, response);
        }
        if (permit.anyone()) {
            return true;
        }
        if (visitor.isEmpty()) {
            return askToSignIn(request, response);
        }
        check(permit, visitor.get(), request);
        return true;
    }

    /** Routes of libraries (the API's documentation, the error page) carry no permit of ours. */
    private static boolean foreign(
            HandlerMethod method, Optional<Visitor> visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String owner = method.getBeanType().getPackageName();
        if (owner.startsWith("org.springdoc")) {
            return visitor.isPresent() || askToSignIn(request, response);
        }
        if (owner.startsWith("openpar")) {
            throw new NotSeen(method + " has no permit");
        }
        return true;
    }

    private void check(Permit permit, Visitor visitor, HttpServletRequest request) {
        Set<Role> wanted =
                permit.value().length == 0 ? EnumSet.allOf(Role.class) : Set.copyOf(Arrays.asList(permit.value()));
        if (permit.on().isEmpty()) {
            if (permit.value().length > 0 && visitor.roles().stream().noneMatch(wanted::contains)) {
                throw new NotAllowed(request.getRequestURI());
            }
            return;
        }
        Thing thing = Optional.ofNullable(things.get(permit.on()))
                .orElseThrow(() -> new IllegalStateException("No room answers for " + permit.on()));
        String id = variable(request, permit.on());
        long agency = thing.agencyOf(id).orElseThrow(() -> new NotSeen(request.getRequestURI()));
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(scope.rolesOver(visitor, agency));
        held.addAll(thing.rolesBeyond(visitor, id));
        if (held.stream().anyMatch(wanted::contains)) {
            return;
        }
        boolean seen = !held.isEmpty() || thing.alsoSeenBy(visitor, id);
        if (seen && permit.value().length == 0) {
            return;
        }
        throw seen ? new NotAllowed(request.getRequestURI()) : new NotSeen(request.getRequestURI());
    }

    @SuppressWarnings("unchecked")
    private static String variable(HttpServletRequest request, String name) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        @Nullable String value = variables == null ? null : variables.get(name);
        if (value == null) {
            throw new IllegalStateException("The route has no {" + name + "}");
        }
        return value;
    }

    private static Optional<Long> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(authentication.getName()));
    }

    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/v1/")) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null || "fetch".equals(request.getHeader("X-Requested-With"))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            SavedPlace.keep(request);
            response.sendRedirect("/account/sign-in");
        }
        return false;
    }
}
