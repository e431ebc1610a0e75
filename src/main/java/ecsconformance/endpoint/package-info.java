/** Makes one immutable Target of the target file, the environment and the flags. */
package ecsconformance.endpoint;
