package openpar.demo;

/** How far a commune of the demo has come. */
enum DemoStage {
    UNTOUCHED,
    HALF_DONE,
    PROPOSED,
    RETURNED,
    SUBMITTED,
    IN_ROUND_1,
    ROUND_1_DONE,
    ROUND_2_DONE;

    boolean isSubmitted() {
        return ordinal() >= SUBMITTED.ordinal();
    }

    String state() {
        return switch (this) {
            case UNTOUCHED, HALF_DONE -> "draft";
            case PROPOSED -> "proposed";
            case RETURNED -> "returned";
            case SUBMITTED -> "submitted";
            case IN_ROUND_1, ROUND_1_DONE, ROUND_2_DONE -> "locked";
        };
    }
}
