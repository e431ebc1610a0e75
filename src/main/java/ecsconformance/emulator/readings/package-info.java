/** Every fair choice where the page is silent or contradicts itself; the first of each is the emulator's own. */
package ecsconformance.emulator.readings;
