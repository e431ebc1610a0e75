/** All readings and deliberate defects by name, and the ones that a user chose. */
package ecsconformance.emulator.catalogue;
