/** The operations that the emulator offers, one class for each kind of resource. */
package ecsconformance.emulator.operation;
