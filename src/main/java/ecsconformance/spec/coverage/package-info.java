/** Where the contract and the rules do not meet. */
package ecsconformance.spec.coverage;
