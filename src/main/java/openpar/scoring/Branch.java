package openpar.scoring;

/** One line of a rule's table: when it holds and what it gives. */
public record Branch(Phrase condition, Phrase result) {
    /** The same line under a penalty, whose points are taken off: met means that it happened. */
    Branch takenOff() {
        var when = switch (condition.key()) {
            case "scoring.branch.met" -> Phrase.of("branch.occurred");
            case "scoring.branch.not_met" -> Phrase.of("branch.not_occurred");
            default -> condition;
        };
        var gives = switch (result.key()) {
            case "scoring.branch.points" -> new Phrase("scoring.branch.off", result.arguments());
            case "scoring.branch.between" -> new Phrase("scoring.branch.off_between", result.arguments());
            default -> result;
        };
        return new Branch(when, gives);
    }
}
