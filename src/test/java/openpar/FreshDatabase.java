package openpar;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives every test class a database of its own and sets the clock back before every test. */
final class FreshDatabase implements BeforeAllCallback, BeforeEachCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        SwitchedDataSource.INSTANCE.to(isDemo(context) ? DemoDatabase.copy() : TestDatabase.copy());
    }

    private static boolean isDemo(ExtensionContext context) {
        var annotation = context.getRequiredTestClass().getAnnotation(OpenParTest.class);
        return annotation != null && annotation.demo();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var clock = SpringExtension.getApplicationContext(context).getBean(TestClock.class);
        clock.set(isDemo(context) ? DemoDatabase.LOADED : TestClock.START);
    }
}
