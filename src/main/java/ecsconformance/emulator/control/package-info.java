/** The control protocol: scopes and fixtures as JSON over HTTP. */
package ecsconformance.emulator.control;
