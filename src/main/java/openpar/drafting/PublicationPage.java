package openpar.drafting;

import java.util.List;
import openpar.criteria.CriteriaNode;
import openpar.criteria.Exemption;
import openpar.criteria.SetVersion;
import openpar.kit.web.Fault;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;

/**
 * The last look at a draft before it is frozen.
 *
 * @param label what the set is issued as, as it is kept or was typed
 * @param labelled false once a version of the set is published: it keeps its number
 * @param previous the version it was made from; null of a set that was imported
 */
public record PublicationPage(
        ChecksPage checks, Typed label, boolean labelled, SheetRules rules, List<Exemption> exemptions, @Nullable Long previous, List<Fault> faults) {
    public SetVersion version() {
        return checks.version();
    }

    public String url() {
        return checks.url();
    }

    public List<CriteriaNode> blocks() {
        return version().tops().stream().filter(n -> n.kind().isOutside()).toList();
    }

    /** A set is known by number, date and issuer. */
    public boolean isUnnamed() {
        var head = version().head();
        return head.number() == null || head.issuedOn() == null || head.issuer() == null;
    }

    public @Nullable String fault(String field) {
        return faults.stream().filter(f -> f.field().equals(field)).map(Fault::text).findFirst().orElse(null);
    }
}
