/** The record of a run as JSON; whoever reads it learns the place of every fault. */
package ecsconformance.result.json;
