package ecsconformance.spec.review;

import java.util.stream.Stream;

/** Looks for one kind of contradiction or gap. */
@FunctionalInterface
interface Check {

    Stream<Finding> find(Subject subject);
}
