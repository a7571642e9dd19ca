package openpar.kit.web;

import java.util.List;
import java.util.Set;

/**
 * A place in the header's navigation, offered by a room as a bean.
 *
 * @param key message key of its label
 * @param url where it leads; it is current while the path begins with it
 * @param roles who sees it; empty: everyone signed in
 * @param order from left to right
 * @param also other paths under which it is current: rooms that are reached through it
 */
public record NavEntry(String key, String url, Set<Role> roles, int order, List<String> also) {
    public NavEntry(String key, String url, Set<Role> roles, int order) {
        this(key, url, roles, order, List.of());
    }

    /** How much of a path this place covers, in letters; 0: it lies elsewhere. */
    int covers(String path) {
        int most = path.startsWith(url) ? url.length() : 0;
        for (String other : also) {
            most = path.startsWith(other) ? Math.max(most, other.length()) : most;
        }
        return most;
    }
}
