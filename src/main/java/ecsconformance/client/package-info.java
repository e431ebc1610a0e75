/** Sends calls and records the answers. Only this package uses RestAssured. */
package ecsconformance.client;
