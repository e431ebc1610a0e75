/** Readings and deliberate defects: changes that replace parts of the emulator for one account. */
package ecsconformance.emulator.behaviour;
