/** The gateway in front of the operations: parameters, common parameters, signatures, formats and envelopes. */
package ecsconformance.emulator.gateway;
