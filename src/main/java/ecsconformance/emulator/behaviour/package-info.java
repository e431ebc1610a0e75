/** The ways in which an account may behave otherwise than documented: named readings and deliberate defects, as changes at seams. */
package ecsconformance.emulator.behaviour;
