/** All readings and deliberate defects by name, and what was chosen of them. */
package ecsconformance.emulator.catalogue;
