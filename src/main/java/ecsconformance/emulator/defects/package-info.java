/** Deliberate defects. Each changes the emulator from outside. A file holds the defects that the rules of one area must catch. */
package ecsconformance.emulator.defects;
