/** Runs each deliberate defect against the rule that owns it; the matrix of what caught what. */
package ecsconformance.selftest;
