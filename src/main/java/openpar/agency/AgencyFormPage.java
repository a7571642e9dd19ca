package openpar.agency;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param parents names to choose from; @param kinds in use; @param faults field and message key */
public record AgencyFormPage(AgencyForm form, List<String> parents, List<String> kinds, Map<String, String> faults) {
    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
