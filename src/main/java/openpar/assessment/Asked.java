package openpar.assessment;

/**
 * What the tree is narrowed to.
 *
 * @param show all, missing, returned, moved or mine
 */
record Asked(String show, String query) {
    static final Asked ALL = new Asked("all", "");

    boolean isAll() {
        return show.equals("all") && query.isBlank();
    }
}
