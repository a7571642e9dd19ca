package openpar.kit.web;

import java.util.Set;

/**
 * A place in the header's navigation, offered by a room as a bean.
 *
 * @param key message key of its label
 * @param url where it leads; it is current while the path begins with it
 * @param roles who sees it; empty: everyone signed in
 * @param order from left to right
 */
public record NavEntry(String key, String url, Set<Role> roles, int order) {}
