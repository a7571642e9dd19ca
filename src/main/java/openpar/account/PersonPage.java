package openpar.account;

import java.util.List;
import java.util.Map;
import openpar.kit.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * @param row null for somebody new
 * @param faults field and message key
 * @param agencies names to choose from
 * @param mayChange false for people whose roles reach beyond the administrator's subtree
 * @param password a one-time password, shown this once
 */
public record PersonPage(
        @Nullable PersonRow row,
        PersonForm form,
        Map<String, String> faults,
        List<String> agencies,
        boolean mayChange,
        @Nullable String password,
        long self) {
    public List<Role> roles() {
        return List.of(Role.values());
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
