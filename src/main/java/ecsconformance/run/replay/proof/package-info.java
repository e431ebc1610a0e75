/** Falsifies recorded answers, one fact at a time, to see whether the checks notice. */
package ecsconformance.run.replay.proof;
