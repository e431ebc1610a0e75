/** The ledger of a run while it is open, and the removal of what earlier runs left. */
package ecsconformance.run.cleanup;
