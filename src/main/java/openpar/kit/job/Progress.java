package openpar.kit.job;

/** How far a long piece of work is. Whoever does the work tells it between two parts, and learns there that somebody called it off. */
public interface Progress {
    Progress UNSEEN = (stage, done, total) -> {};

    /**
     * @param stage a word of the room whose work it is
     * @throws CalledOff where somebody called the work off
     */
    void at(String stage, int done, int total);

    /** Thrown out of the work, so that its transaction takes back what was done. */
    final class CalledOff extends RuntimeException {
        public CalledOff() {
            super("called off");
        }
    }
}
