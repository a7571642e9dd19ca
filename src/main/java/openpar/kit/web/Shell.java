package openpar.kit.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What every page shows around its content, and the words and numbers it is written with. */
public final class Shell {
    /** A place in the navigation; {@code badge} 0 shows none. */
    public record NavItem(String label, String url, boolean current, int badge) {}

    /** One option of the campaign picker. */
    public record Choice(String label, String url, boolean current) {}

    private final Builder parts;
    private final Show show;

    private Shell(Builder parts) {
        this.parts = parts;
        this.show = new Show(parts.lang);
    }

    public String lang() {
        return parts.lang;
    }

    /** The text of a key in the visitor's language. */
    public String t(String key, @Nullable Object... arguments) {
        return parts.messages.getMessage(key, arguments, Texts.locale(parts.lang));
    }

    /** The text of a key that may have none, such as an action of the journal. */
    public String tOr(String otherwise, String key, @Nullable Object... arguments) {
        return Objects.requireNonNullElse(
                parts.messages.getMessage(key, arguments, otherwise, Texts.locale(parts.lang)), otherwise);
    }

    public Show show() {
        return show;
    }

    public String css() {
        return parts.assets.css();
    }

    public String js(String name) {
        return parts.assets.js(name);
    }

    public String htmx() {
        return parts.assets.htmx();
    }

    public String csrf() {
        return parts.csrf;
    }

    public String csrfParameter() {
        return "_csrf";
    }

    public @Nullable Visitor visitor() {
        return parts.visitor;
    }

    public List<NavItem> nav() {
        return parts.nav;
    }

    public String brandLine1() {
        return t("kit.brand.line1");
    }

    public String brandLine2() {
        return parts.brandLine2;
    }

    /** The server's clock, "09:41:20": deadlines follow it. */
    public String time() {
        return parts.time;
    }

    public List<Choice> campaigns() {
        return parts.campaigns;
    }

    public int notices() {
        return parts.notices;
    }

    public String noticesUrl() {
        return "/notice";
    }

    /** The path with its query, to come back to after switching the language. */
    public String path() {
        return parts.path;
    }

    /** Gathers a shell; rooms add to it through {@link ShellPart}. */
    public static final class Builder {
        private final MessageSource messages;
        private final Assets assets;
        private final String lang;
        private final String csrf;
        private final String time;
        private final String path;
        private final @Nullable Visitor visitor;
        private final Map<String, Integer> badges = new HashMap<>();
        private final List<Choice> campaigns = new ArrayList<>();
        private List<NavItem> nav = List.of();
        private String brandLine2 = "";
        private int notices;

        Builder(
                MessageSource messages,
                Assets assets,
                String lang,
                String csrf,
                String time,
                String path,
                @Nullable Visitor visitor) {
            this.messages = messages;
            this.assets = assets;
            this.lang = lang;
            this.csrf = csrf;
            this.time = time;
            this.path = path;
            this.visitor = visitor;
        }

        public String lang() {
            return lang;
        }

        public Builder badge(String url, int count) {
            badges.put(url, count);
            return this;
        }

        public Builder campaign(String label, String url, boolean current) {
            campaigns.add(new Choice(label, url, current));
            return this;
        }

        public Builder notices(int count) {
            notices = count;
            return this;
        }

        public Builder brandLine2(String text) {
            brandLine2 = text;
            return this;
        }

        Shell build(List<NavEntry> entries) {
            if (visitor != null) {
                var roles = visitor.roles();
                var shown = entries.stream()
                        .filter(e -> e.roles().isEmpty() || e.roles().stream().anyMatch(roles::contains))
                        .toList();
                // The nearest place is current: on /desk/board the board, not the desk.
                String here = shown.stream()
                        .filter(e -> e.covers(path) > 0)
                        .max(java.util.Comparator.comparingInt(e -> e.covers(path)))
                        .map(NavEntry::url)
                        .orElse("");
                nav = shown.stream()
                        .map(e -> new NavItem(
                                messages.getMessage(e.key(), null, Texts.locale(lang)),
                                e.url(),
                                e.url().equals(here),
                                badges.getOrDefault(e.url(), 0)))
                        .toList();
            }
            return new Shell(this);
        }
    }
}
