/** The step methods for Cucumber, one class for each noun of the domain, and the objects that one scenario uses. */
package ecsconformance.steps;
