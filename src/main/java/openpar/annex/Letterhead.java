package openpar.annex;

import java.util.List;
import java.util.Locale;
import openpar.criteria.SetVersion;
import openpar.kit.office.Paper;
import openpar.kit.office.Words;

/**
 * Who issues the decision a set belongs to, in the form of decree 30/2020.
 *
 * @param authority who decides, above the grounds
 * @param signer in whose name and by whom it is signed
 */
record Letterhead(Paper.Head head, String authority, List<String> signer) {
    private static final Locale VIETNAMESE = Locale.of("vi");

    /** @param owner the agency that keeps the set, where nobody is named as its issuer */
    static Letterhead of(SetVersion set, String owner, String place, Words words) {
        var named = set.issuer() == null || set.issuer().isBlank() ? owner : set.issuer();
        var issuer = named.replaceFirst("^(?iU)UBND\\b", "Ủy ban nhân dân").replaceFirst(" \\(.*\\)$", "").toUpperCase(VIETNAMESE);
        boolean isCommittee = issuer.startsWith("ỦY BAN NHÂN DÂN");
        var head = new Paper.Head("", issuer, set.number() == null ? "" : set.number(), place, set.issuedOn());
        var signer = isCommittee
                ? List.of(words.t("annex.decision.on_behalf"), words.t("annex.decision.chairman"))
                : List.of(words.t("annex.decision.head_of"));
        return new Letterhead(head, isCommittee ? issuer : words.t("annex.decision.head_of") + " " + issuer, signer);
    }
}
