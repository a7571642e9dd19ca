package openpar.criteria;

import openpar.scoring.Phrase;

/** What is wrong with the JSON of a rule or of figures, and where: {@code bands[1].from}. */
public final class RuleFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String place;
    private final transient Phrase why;

    RuleFault(String place, Phrase why) {
        super(place + ": " + why.key() + " " + why.arguments());
        this.place = place;
        this.why = why;
    }

    /** Empty for the whole. */
    public String place() {
        return place;
    }

    public Phrase why() {
        return why;
    }
}
