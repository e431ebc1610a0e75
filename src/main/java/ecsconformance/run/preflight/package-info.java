/** Looks whether a target can be tested, and what it offers, before anything is created. */
package ecsconformance.run.preflight;
