/** Where the contract and the rules do not meet. */
package ecsconformance.page.coverage;
