package openpar.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A node that does not apply to an agency, with everything below it.
 *
 * @param max the points it takes out of the maximum
 * @param basis the text by which it does not apply: of the set, or what the agency stated and the council recognised; "" where the figures say so
 */
public record Exclusion(String code, String name, @Nullable String nameEn, BigDecimal max, String basis) {
    public String name(String language) {
        return language.equals("en") && nameEn != null && !nameEn.isBlank() ? nameEn : name;
    }
}
