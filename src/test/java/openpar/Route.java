package openpar;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import openpar.kit.web.Permit;
import openpar.kit.web.Role;

/**
 * One line of the table of routes.
 *
 * @param path with the bare names of its variables
 * @param thing the variable over whose agency roles are asked, or ""
 * @param roles "anyone", "signed-in", or role words joined by "|"; with a thing "signed-in" means any role over it
 * @param beyond what differs from the rule, as "officer@sibling=open" joined by blanks; "*" stands for every role
 */
record Route(String method, String path, String thing, String roles, String beyond) {
    static Route of(String method, String pattern, Permit permit) {
        String roles = permit.anyone()
                ? "anyone"
                : permit.value().length == 0
                        ? "signed-in"
                        : Arrays.stream(permit.value()).map(Role::word).sorted().collect(Collectors.joining("|"));
        return new Route(method, bare(pattern), permit.on(), roles, "");
    }

    static Route of(String line) {
        String[] f = line.split(",", -1);
        return new Route(f[0], f[1], f[2], f[3], f[4]);
    }

    String key() {
        return method + " " + path;
    }

    Route with(String exceptions) {
        return new Route(method, path, thing, roles, exceptions);
    }

    String line() {
        return String.join(",", method, path, thing, roles, beyond);
    }

    /** The rule without exceptions. */
    String ruled(Role role, boolean holds) {
        if (roles.equals("anyone")) {
            return "open";
        }
        boolean wanted = roles.equals("signed-in") || Arrays.asList(roles.split("\\|")).contains(role.word());
        if (thing.isEmpty()) {
            return wanted ? "open" : "forbidden";
        }
        return holds ? (wanted ? "open" : "forbidden") : "unseen";
    }

    Optional<String> exception(Role role, String distance) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String e : beyond.isEmpty() ? new String[0] : beyond.split(" ")) {
            all.put(e.split("=")[0], e.split("=")[1]);
        }
        return Optional.ofNullable(all.getOrDefault(role.word() + "@" + distance, all.get("*@" + distance)));
    }

    /** "/evidence/{document:\\d+}" becomes "/evidence/{document}". */
    private static String bare(String pattern) {
        var text = new StringBuilder();
        int depth = 0;
        boolean skip = false;
        for (char c : pattern.toCharArray()) {
            if (c == '{') {
                depth++;
            }
            if (c == ':' && depth == 1) {
                skip = true;
            }
            if (c == '}') {
                depth--;
            }
            skip = skip && depth > 0;
            if (!skip) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
