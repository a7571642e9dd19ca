package openpar.account;

import org.jspecify.annotations.Nullable;

/** What the first administrator typed. */
public record FirstForm(String code, String province, String fullName, String login) {
    public FirstForm(@Nullable String code, @Nullable String province, @Nullable String fullName, @Nullable String login) {
        this.code = code == null ? "" : code;
        this.province = province == null ? "" : province;
        this.fullName = fullName == null ? "" : fullName;
        this.login = login == null ? "" : login;
    }
}
