package ecsconformance.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operations that a step needs. Without them its scenario is inconclusive. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Needs.All.class)
public @interface Needs {

    /** The operations that the target must offer. */
    String[] value() default {};

    /** The reason why the account must be the scenario's own; empty if it need not be. */
    String ownAccount() default "";

    /** Only where the text of the step begins so. */
    String beginning() default "";

    /** Only where the text of the step ends so. */
    String ending() default "";

    /** Several of them on one step. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        Needs[] value();
    }
}
