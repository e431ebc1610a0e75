/** Joins the parts of one run. */
package ecsconformance.result.merge;
