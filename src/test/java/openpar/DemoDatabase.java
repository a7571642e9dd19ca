package openpar;

/** The demo province, loaded once for a run and copied for every class that asks for it. */
final class DemoDatabase {
    private DemoDatabase() {}

    static String copy() {
        return TestDatabase.copy();
    }
}
