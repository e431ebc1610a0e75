/** Writes and reads the record of a run as JSON. Each error names the place in the file. */
package ecsconformance.result.json;
