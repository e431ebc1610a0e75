/** Deliberate defects, each a change from outside; a file holds those that the rules of one area must catch. */
package ecsconformance.emulator.defects;
