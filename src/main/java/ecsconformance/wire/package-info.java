/** One API call and its reply as values: RPC parameters, signatures 1.0 and V3, JSON and XML reading. */
package ecsconformance.wire;
