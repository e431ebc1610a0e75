/** The operations that the emulator offers, one small class each. */
package ecsconformance.emulator.operation;
