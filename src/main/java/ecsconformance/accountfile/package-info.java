/** Fills an account of the emulator from a file, and writes the target file that names its resources. */
package ecsconformance.accountfile;
