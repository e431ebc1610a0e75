/** Holds a result against an earlier one. */
package ecsconformance.result.gate;
