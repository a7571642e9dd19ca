package openpar.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may enter a route. A route without one is closed to everybody.
 *
 * <p>With {@link #on} the roles must be held over the agency that the {@link Thing} named by the path variable belongs to: who may not
 * see it gets 404, who may see it but not do this gets 403. Without {@link #on} holding one of the roles anywhere is enough.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permit {
    /** Any of these roles; empty: everyone who has signed in. */
    Role[] value() default {};

    /** True: nobody needs to sign in. */
    boolean anyone() default false;

    /** The path variable, which is also the name of a {@link Thing}. */
    String on() default "";
}
