package ecsconformance.steps;

import java.time.Duration;

/** Lets time pass between two looks at a resource; passed in, so that tests need not wait. */
@FunctionalInterface
public interface Pause {
    void forAWhile(Duration duration);
}
