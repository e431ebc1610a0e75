/** A run against a target, from the preflight to the cleanup. */
package ecsconformance.run.live;
