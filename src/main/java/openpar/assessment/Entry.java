package openpar.assessment;

/**
 * One field as it was sent.
 *
 * @param field an input's name, {@link #EXPLANATION} or {@link #NOT_APPLICABLE}
 * @param none said to be never done, or not there
 * @param version the one that was on the screen
 */
record Entry(String field, String typed, boolean none, int version) {
    static final String EXPLANATION = "explanation";
    static final String NOT_APPLICABLE = "not_applicable";
}
