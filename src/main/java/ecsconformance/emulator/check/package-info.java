/** The checks of CreateImage, one small class a check, in the order of {@link CreateImageChecks}. */
package ecsconformance.emulator.check;
