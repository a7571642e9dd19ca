package openpar.kit.web;

import java.util.Locale;

/** What a tag, a state word or a message is about: its tone and its icon, so that shape and word come before colour. */
public enum Mark {
    PASS("pass", "pass"),
    LOSS("loss", "loss"),
    WAIT("wait", "wait"),
    LOCK("lock", "lock"),
    UNLOCK("info", "unlock"),
    RETURNED("wait", "return"),
    LATE("loss", "warn"),
    WARN("wait", "warn"),
    TODO("", "todo"),
    MISSING("wait", "todo"),
    NONE("", "none"),
    ASK("info", "comment"),
    SIGNED("pass", "shield-check"),
    BROKEN("loss", "shield-warn"),
    UNSIGNED("", "file"),
    DRAFT("wait", "edit"),
    OFFLINE("wait", "offline"),
    INFO("info", "about"),
    PLAIN("", "");

    private final String tone;
    private final String icon;

    Mark(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public static Mark of(String kind) {
        return valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
