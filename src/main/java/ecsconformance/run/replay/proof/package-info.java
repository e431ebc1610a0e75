/** Recorded answers made false, one fact at a time, to see whether the checks that claim a fact notice. */
package ecsconformance.run.replay.proof;
