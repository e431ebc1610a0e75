/** Known deviations that somebody answers for, as a file names them. */
package ecsconformance.result.waiver;
