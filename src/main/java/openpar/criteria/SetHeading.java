package openpar.criteria;

import java.time.LocalDate;
import java.util.List;
import openpar.scoring.SheetRules;
import org.jspecify.annotations.Nullable;

/** What a file of ours says about a set above its rows: what it is issued as, and what holds for whole sheets. */
public record SetHeading(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable Integer year,
        @Nullable String level,
        SheetRules rules,
        List<Exempt> exempt) {
    /** A file of the older form says nothing above its rows. */
    public static final SetHeading NONE = new SetHeading(null, null, null, null, null, SheetRules.NONE, List.of());

    public SetHeading {
        exempt = List.copyOf(exempt);
    }

    /** The nodes it exempts that a set with these codes does not have. */
    public List<String> unknown(List<String> codes) {
        var keys = SetNodes.keys(codes);
        return exempt.stream().map(Exempt::node).filter(node -> !keys.contains(node)).distinct().toList();
    }

    /**
     * To whom a node does not apply, so that another database understands it.
     *
     * @param node its code; of a code printed twice the second is {@code 1.1~2}
     * @param by kind, group or agency
     * @param code of the agency; empty of the others
     */
    public record Exempt(String node, String by, String whom, String code, String legalBasis) {}
}
