package openpar;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives every test class a database of its own and sets the clock back before every test. */
final class FreshDatabase implements BeforeAllCallback, BeforeEachCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        var annotation = context.getRequiredTestClass().getAnnotation(OpenParTest.class);
        boolean demo = annotation != null && annotation.demo();
        SwitchedDataSource.INSTANCE.to(demo ? DemoDatabase.copy() : TestDatabase.copy());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(TestClock.class).set(TestClock.START);
    }
}
