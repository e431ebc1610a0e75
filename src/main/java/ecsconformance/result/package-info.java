/** The one record of a run: its values, its JSON, and verdicts as pure functions. */
package ecsconformance.result;
