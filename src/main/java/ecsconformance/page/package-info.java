/** Reads, compares, reviews and annotates documentation pages. Sends nothing. */
package ecsconformance.page;
