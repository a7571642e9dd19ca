package openpar.scoring;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/** Phrases as they are read. */
final class Said {
    private Said() {}

    static String inVietnamese(Phrase phrase) {
        return new Wording(false, bundle(Locale.ROOT)::getString, UnaryOperator.identity()).of(phrase);
    }

    static String inEnglish(Phrase phrase) {
        return new Wording(true, bundle(Locale.ENGLISH)::getString, UnaryOperator.identity()).of(phrase);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages.scoring", locale);
    }
}
