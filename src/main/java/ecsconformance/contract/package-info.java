/** What the page documents and what the features state of it, as values that meet in clause ids. */
package ecsconformance.contract;
