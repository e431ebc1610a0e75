/** Compares a result with an earlier one and finds what got worse. */
package ecsconformance.result.gate;
