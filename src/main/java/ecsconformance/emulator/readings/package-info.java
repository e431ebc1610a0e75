/** The readings of the page, each with its choices. The first choice is the emulator's own behaviour. */
package ecsconformance.emulator.readings;
