/** The gaps between the contract and the rules. */
package ecsconformance.page.coverage;
