/** Cucumber glue, one class a noun of the domain, and the small objects a scenario is made of. */
package ecsconformance.steps;
