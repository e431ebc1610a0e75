/** The statements of the page and those of the features, as values that meet in clause ids. */
package ecsconformance.contract;
