/** Sends calls and records what came back; RestAssured is known here and nowhere else. */
package ecsconformance.client;
