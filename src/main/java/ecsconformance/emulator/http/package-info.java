/** HTTP as the emulator sees it: requests and responses as values, and the one adapter to the server that carries them. */
package ecsconformance.emulator.http;
