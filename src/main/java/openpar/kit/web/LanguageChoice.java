package openpar.kit.web;

/** Remembers the language somebody switched to, so that it greets them on other machines too. */
public interface LanguageChoice {
    void keep(Visitor visitor, String language);
}
