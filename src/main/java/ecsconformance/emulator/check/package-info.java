/** The checks of CreateImage: one small type for each check, one file for each subject. {@link CreateImageChecks} has their order. */
package ecsconformance.emulator.check;
