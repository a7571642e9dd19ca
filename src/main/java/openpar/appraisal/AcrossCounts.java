package openpar.appraisal;

/** How many agencies of one criterion carry which sign. */
public record AcrossCounts(long all, long matches, long differs, long missing, long done, long open) {
    public long of(String filter) {
        return switch (filter) {
            case "matches" -> matches;
            case "differs" -> differs;
            case "missing" -> missing;
            case "done" -> done;
            case "open" -> open;
            default -> all;
        };
    }
}
