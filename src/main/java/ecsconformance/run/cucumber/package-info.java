/** Runs scenarios with Cucumber and turns its events and the scenarios' evidence into a result. */
package ecsconformance.run.cucumber;
