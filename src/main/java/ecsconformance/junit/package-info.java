/**
 * Runs the suite as tests of another build: a class with {@link ecsconformance.junit.EcsConformance} becomes one test for each rule on the JUnit Platform. Nothing in the suite uses this package.
 */
package ecsconformance.junit;
