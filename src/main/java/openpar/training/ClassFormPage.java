package openpar.training;

import java.util.List;
import java.util.Map;
import openpar.kit.web.Fault;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/** @param faults message key by field; @param unknown codes that are no agency below one's own */
public record ClassFormPage(
        ClassForm form,
        Map<String, String> faults,
        List<String> unknown,
        @Nullable String campaign) {
    public List<Fault> list(Shell shell) {
        return faults.entrySet().stream()
                .map(f -> new Fault(f.getKey(), text(shell, f.getValue())))
                .toList();
    }

    public @Nullable String error(String field, Shell shell) {
        return faults.containsKey(field) ? text(shell, faults.get(field)) : null;
    }

    private String text(Shell shell, @Nullable String key) {
        return shell.t("training.fault." + key, String.join(", ", unknown));
    }
}
