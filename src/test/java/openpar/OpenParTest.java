package openpar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import openpar.cast.Cast;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole program on a real PostgreSQL, started once for all tests of a run; each class gets a database of its own ({@link FreshDatabase})
 * and a clock it may set ({@link TestClock}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"openpar.home=target/test-home", "openpar.failed-sign-ins-per-minute=100000"})
@Import({TestParts.class, Cast.class})
@ExtendWith(FreshDatabase.class)
public @interface OpenParTest {
    /** True: the class begins with the demo province instead of empty tables. */
    boolean demo() default false;
}
