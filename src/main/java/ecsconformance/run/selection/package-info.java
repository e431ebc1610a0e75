/** Chooses the rules and scenarios of a run, and says what they would send. */
package ecsconformance.run.selection;
