package openpar.kit.grid;

/** Thrown while reading, caught at the door; never leaves the package. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Refusal why;

    Refused(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
