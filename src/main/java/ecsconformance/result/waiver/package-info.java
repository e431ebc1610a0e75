/** Reads the file of waivers: known deviations, each with the person who is responsible for it. */
package ecsconformance.result.waiver;
