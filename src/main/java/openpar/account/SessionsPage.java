package openpar.account;

import java.time.Instant;
import java.util.List;

/** One's own sessions, the latest first. */
public record SessionsPage(List<Row> rows) {
    /** @param key names it without giving away its id; @param browser in a few words */
    public record Row(String key, boolean current, Instant at, Instant last, String address, String browser) {}

    /** "Chrome, Windows": enough to recognise a machine. */
    static String words(String agent) {
        String browser = agent.contains("coc_coc")
                ? "Cốc Cốc"
                : agent.contains("Edg/") ? "Edge" : agent.contains("Firefox/") ? "Firefox" : agent.contains("Chrome/") ? "Chrome" : agent.contains("Safari/") ? "Safari" : "";
        String system = agent.contains("Windows")
                ? "Windows"
                : agent.contains("Android") ? "Android" : agent.contains("iPhone") ? "iPhone" : agent.contains("Mac OS") ? "macOS" : agent.contains("Linux") ? "Linux" : "";
        return browser.isEmpty() ? agent.split("[ /]", 2)[0] : system.isEmpty() ? browser : browser + ", " + system;
    }
}
