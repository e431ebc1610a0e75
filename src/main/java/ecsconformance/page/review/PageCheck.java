package ecsconformance.page.review;

import java.util.stream.Stream;

/** Looks for one kind of contradiction or gap. */
@FunctionalInterface
interface PageCheck {

    Stream<Finding> find(Subject subject);
}
