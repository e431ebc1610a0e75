/** Checks whether a target can be tested, and what it offers, before the run creates anything. */
package ecsconformance.run.preflight;
