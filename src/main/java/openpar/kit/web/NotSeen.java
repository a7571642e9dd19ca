package openpar.kit.web;

/** There is no such thing, or none that this visitor may know of: 404. */
public final class NotSeen extends RuntimeException {
    public NotSeen(String what) {
        super(what, null, false, false);
    }
}
