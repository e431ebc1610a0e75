/** What is tested and how to reach it: target file, environment and flags become one immutable Target. */
package ecsconformance.endpoint;
