package ecsconformance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the suite as the tests of this class: one test a rule. A failed rule fails with the report's explanation. An
 * inconclusive or waived rule is aborted with the reason. A rule that nobody can test from outside is skipped. The class
 * itself fails where the endpoint could not be tested, where its verdict is partial and {@link #allowPartial} is not said,
 * and where no endpoint is named.
 *
 * <pre>{@code
 * @EcsConformance(endpoint = "http://127.0.0.1:8080", control = "http://127.0.0.1:8080/control")
 * final class CreateImageTest {}
 * }</pre>
 *
 * <p>A class that implements {@link TestedEndpoint} starts its own endpoint. A text may name environment variables, as
 * {@code ${NAME}} or {@code ${NAME:-default}}. Each attribute has a configuration parameter of JUnit that goes before it, a
 * system property for example: {@code conformance.endpoint}, {@code conformance.rules}, and so on; lists have commas.
 * Precedence: configuration parameter, attribute, environment variable of the command line, target file, default.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EcsConformance {

    /** The target file. */
    String target() default "";

    /** The endpoint to test, scheme and host. */
    String endpoint() default "";

    /** The control endpoint that arranges the fixtures. */
    String control() default "";

    /** The region to work in. */
    String region() default "";

    /** Only rules of these profiles; those of the target where empty. */
    String[] profiles() default {};

    /** Only these rules, by id, with {@code *} for anything; all where empty. */
    String[] rules() default {};

    /** A Cucumber tag expression over the tags of the rules, for example {@code @must and not @ambiguous}. */
    String tags() default "";

    /** The folder of the report. */
    String report() default "target/conformance";

    /** The folder of the ledger, in which everything that is created is written down first; the command {@code cleanup} reads it. */
    String ledger() default "reports/ledgers";

    /** Agrees that images, snapshots and the like are created on an endpoint that is not this machine's own. */
    boolean allowMutations() default false;

    /** Tells whether the class passes although some rules are inconclusive. */
    boolean allowPartial() default false;
}
