/** Writes a finished result, with one writer for each format. Nothing here sends a request or changes a verdict. */
package ecsconformance.report;
