/** The checks of CreateImage, one small type a check and one file a subject, in the order of {@link CreateImageChecks}. */
package ecsconformance.emulator.check;
