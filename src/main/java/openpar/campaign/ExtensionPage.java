package openpar.campaign;

import java.util.List;
import openpar.kit.web.Fault;
import openpar.kit.web.Option;
import org.jspecify.annotations.Nullable;

/** Giving one participant a later end; what was typed survives every error. */
public record ExtensionPage(
        Campaign campaign,
        Participant participant,
        List<Phase> phases,
        List<Option> leaves,
        Form form,
        List<Fault> faults) {

    /** @param node the id of one leaf, or "" for the whole sheet */
    public record Form(String phase, String node, String day, String hour, String reason) {}

    public @Nullable String fault(String field) {
        return faults.stream()
                .filter(f -> f.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse(null);
    }
}
