/** One writer a format over a finished result; nothing here sends a request or changes a verdict. */
package ecsconformance.report;
