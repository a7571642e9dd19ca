package openpar.account;

import java.util.List;
import java.util.Map;
import openpar.kit.web.Option;
import org.jspecify.annotations.Nullable;

/** @param faults field and message key */
public record FirstPage(FirstForm form, List<Option> provinces, Map<String, String> faults) {
    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
