/** The statements of the page and of the features as values. Clause ids join the two. */
package ecsconformance.contract;
