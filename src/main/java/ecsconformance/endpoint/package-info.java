/** The endpoint under test and the way to it: target file, environment and flags become one immutable Target. */
package ecsconformance.endpoint;
