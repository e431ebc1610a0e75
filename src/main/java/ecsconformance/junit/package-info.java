/**
 * The suite as tests of somebody else's build: a class with {@link ecsconformance.junit.EcsConformance} becomes one test a
 * rule on the JUnit Platform. A second front end beside {@code cli}; nothing in the suite uses it.
 */
package ecsconformance.junit;
