package openpar.evidence;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a document says of itself: number and symbol, date, issuer, abstract (trích yếu). */
public record Description(String number, @Nullable LocalDate issuedOn, String issuer, String abstractText) {
    public static final Description EMPTY = new Description("", null, "", "");

    public Description {
        number = tidy(number, 100);
        issuer = tidy(issuer, 200);
        abstractText = tidy(abstractText, 1000);
    }

    /** Mine where I say something, otherwise the other's. */
    Description or(Description other) {
        return new Description(
                number.isEmpty() ? other.number : number,
                issuedOn == null ? other.issuedOn : issuedOn,
                issuer.isEmpty() ? other.issuer : issuer,
                abstractText.isEmpty() ? other.abstractText : abstractText);
    }

    private static String tidy(String text, int longest) {
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        return tidy.length() > longest ? tidy.substring(0, longest) : tidy;
    }
}
