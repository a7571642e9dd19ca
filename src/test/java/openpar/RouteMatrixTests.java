package openpar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import openpar.cast.Cast;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × role × distance, by real requests, against src/test/resources/routes.csv. A new route without a line fails; with
 * OPENPAR_WRITE_ROUTES=1 in the environment the table is written anew, to be read line by line before it is committed.
 */
@OpenParTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTests {
    private static final Path TABLE = Path.of("src/test/resources/routes.csv");
    private static final String HEAD = "method,route,thing,roles,beyond";
    private static final List<String> DISTANCES = List.of("own", "sibling", "above", "other");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final Map<String, RouteVisitor> visitors = new LinkedHashMap<>();
    private Map<String, String> values = Map.of();
    private Map<String, Long> owners = Map.of();

    @BeforeEach
    void people() {
        if (!visitors.isEmpty()) {
            return;
        }
        cast.build();
        var fixtures = new RouteFixtures(jdbc, cast, port);
        values = fixtures.values();
        owners = fixtures.owners();
        visitors.put("", new RouteVisitor(port, ""));
        for (Role role : Role.values()) {
            for (String distance : DISTANCES) {
                String login = role.word() + "." + distance;
                long person = cast.person(login, login, "", place(distance), role.word(), place(distance));
                jdbc.sql("insert into account.token (person_id, name, hash, created_at, expires_at) values (?, 'routes', ?, ?, ?)")
                        .params(person, RouteVisitor.tokenHash(login), OffsetDateTime.now(clock), OffsetDateTime.now(clock).plusDays(1))
                        .update();
                visitors.put(login, new RouteVisitor(port, login));
            }
        }
    }

    @Test
    void every_route_says_who_may_enter_and_stands_in_the_table() throws IOException {
        var routes = routes();
        if (System.getenv("OPENPAR_WRITE_ROUTES") != null) {
            write(routes);
        }
        var table = table();

        assertThat(routes.keySet()).isEqualTo(new TreeSet<>(table.keySet()));
        routes.forEach((key, route) -> assertThat(route).isEqualTo(table.get(key).with("")));
    }

    @Test
    void every_variable_of_a_route_has_something_to_stand_for_it() {
        var missing = routes().values().stream().filter(r -> path(r).contains("{")).map(Route::key).toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void every_route_opens_to_whom_the_table_names_and_to_nobody_else() throws IOException {
        var wrong = new ArrayList<String>();
        for (Route route : table().values()) {
            if (!route.roles().equals("anyone")) {
                String out = knock("", route);
                if (!out.equals("sign-in")) {
                    wrong.add(route.key() + " signed out: " + out);
                }
            }
            for (Role role : Role.values()) {
                for (String distance : DISTANCES) {
                    String expected = expected(route, role, distance);
                    if (expected.equals("open") && !route.method().equals("GET")) {
                        continue;
                    }
                    String seen = knock(role.word() + "." + distance, route);
                    if (!seen.equals(expected)) {
                        wrong.add(route.key() + " " + role.word() + "@" + distance + ": " + seen + ", not " + expected);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private String expected(Route route, Role role, String distance) {
        return route.exception(role, distance).orElseGet(() -> route.ruled(role, holds(route, role, distance)));
    }

    private boolean holds(Route route, Role role, String distance) {
        if (route.thing().isEmpty()) {
            return true;
        }
        Long owner = owners.get(route.thing());
        if (owner == null) {
            return false;
        }
        return place(distance) == owner
                || role.reachesSubtree()
                        && jdbc.sql("select exists (select from agency.subtree where ancestor_id = ? and descendant_id = ?)")
                                .params(place(distance), owner)
                                .query(Boolean.class)
                                .single();
    }

    private long place(String distance) {
        return cast.agency(switch (distance) {
            case "own" -> Cast.TINH_KHE;
            case "sibling" -> Cast.CAM_THANH;
            case "above" -> Cast.QUANG_NGAI;
            default -> Cast.DAK_LAK;
        });
    }

    private String path(Route route) {
        String path = route.path().replace("{name}", values.getOrDefault(route.path(), "{name}"));
        for (var value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        return path;
    }

    private String knock(String login, Route route) {
        return visitors.get(login).knock(route.method(), path(route).replaceAll("\\{[a-z]+}", "0"));
    }

    private Map<String, Route> routes() {
        var routes = new TreeMap<String, Route>();
        for (var mapping : context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().forEach((mapped, handler) -> {
                if (!handler.getBeanType().getPackageName().startsWith("openpar")) {
                    return;
                }
                Permit permit = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Permit.class);
                assertThat(permit).as(handler + " has a permit").isNotNull();
                for (String pattern : mapped.getPatternValues()) {
                    var methods = mapped.getMethodsCondition().getMethods();
                    var names = methods.isEmpty() ? List.of("GET") : methods.stream().map(Enum::name).toList();
                    names.forEach(m -> {
                        var route = Route.of(m, pattern, permit);
                        routes.put(route.key(), route);
                    });
                }
            });
        }
        routes.remove("GET /error");
        return routes;
    }

    private static Map<String, Route> table() throws IOException {
        var table = new TreeMap<String, Route>();
        Files.readAllLines(TABLE).stream().skip(1).filter(l -> !l.isBlank()).map(Route::of).forEach(r -> table.put(r.key(), r));
        return table;
    }

    private void write(Map<String, Route> routes) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        for (Route route : routes.values()) {
            lines.add(route.with(found(route)).line());
        }
        Files.writeString(TABLE, String.join("\n", lines) + "\n");
    }

    /** What differs from the rule; changes are tried by those alone whom the rule keeps out. */
    private String found(Route route) {
        var exceptions = new ArrayList<String>();
        for (String distance : DISTANCES) {
            var differs = new LinkedHashMap<Role, String>();
            int asked = 0;
            for (Role role : Role.values()) {
                String ruled = route.ruled(role, holds(route, role, distance));
                if (route.method().equals("GET") || !ruled.equals("open") || strange(route, distance)) {
                    asked++;
                    String seen = knock(role.word() + "." + distance, route);
                    if (!seen.equals(ruled)) {
                        differs.put(role, seen);
                    }
                }
            }
            if (differs.size() == Role.values().length && new TreeSet<>(differs.values()).size() == 1) {
                exceptions.add("*@" + distance + "=" + differs.get(Role.OFFICER));
            } else if (asked > 0) {
                differs.forEach((role, what) -> exceptions.add(role.word() + "@" + distance + "=" + what));
            }
        }
        return String.join(" ", exceptions);
    }

    /** A change of something that no thing stands for is judged by its handler: strangers try it. */
    private static boolean strange(Route route, String distance) {
        return route.thing().isEmpty() && route.path().contains("{") && (distance.equals("sibling") || distance.equals("other"));
    }
}
