package openpar.campaign;

import java.util.List;
import java.util.Map;
import openpar.kit.web.Fault;
import openpar.kit.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form of a campaign.
 *
 * @param campaign null: a new one
 * @param datesOnly it is open, so what is assessed stays as it is
 * @param numbers how many agencies there are of each kind
 * @param singles the agencies of the kinds few enough to be chosen one by one
 */
public record CampaignFormPage(
        @Nullable Campaign campaign,
        long owner,
        String ownerName,
        List<Option> owners,
        boolean datesOnly,
        CampaignForm form,
        Map<String, Long> numbers,
        List<SingleAgency> singles,
        List<Option> versions,
        List<Option> previous,
        List<Fault> faults) {

    public String action() {
        return campaign == null ? "/campaign" : "/campaign/" + campaign.id() + (datesOnly ? "/schedule" : "/plan");
    }

    public List<SingleAgency> of(String kind) {
        return singles.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    public boolean takesPart(SingleAgency one) {
        return !form.leftOut().contains(one.id());
    }

    public long taking(String kind) {
        return of(kind).stream().filter(this::takesPart).count();
    }

    /** The message key of what is wrong with a field, or null. */
    public @Nullable String fault(String field) {
        return faults.stream()
                .filter(f -> f.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse(null);
    }
}
