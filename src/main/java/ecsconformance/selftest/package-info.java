/** Runs each deliberate defect against the rule that owns it, and makes the matrix of defects and rules. */
package ecsconformance.selftest;
