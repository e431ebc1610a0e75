/** The operations that the emulator offers, one class a kind of resource. */
package ecsconformance.emulator.operation;
