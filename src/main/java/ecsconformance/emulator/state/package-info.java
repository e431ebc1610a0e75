/** The states a tester may ask for, by fixture name, and the cloud of accounts they are arranged in. */
package ecsconformance.emulator.state;
