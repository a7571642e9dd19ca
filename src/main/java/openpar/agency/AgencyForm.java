package openpar.agency;

import org.jspecify.annotations.Nullable;

/** What was typed about an agency; {@code from} is a day as people write it. */
public record AgencyForm(String code, String name, String shortName, String kind, String parent, String from) {
    public AgencyForm(
            @Nullable String code, @Nullable String name, @Nullable String shortName, @Nullable String kind, @Nullable String parent, @Nullable String from) {
        this.code = code == null ? "" : code.strip();
        this.name = name == null ? "" : name.strip();
        this.shortName = shortName == null ? "" : shortName.strip();
        this.kind = kind == null ? "" : kind.strip();
        this.parent = parent == null ? "" : parent.strip();
        this.from = from == null ? "" : from.strip();
    }
}
