/** Arranges the state of a recorded failure again and sends its requests again. */
package ecsconformance.run.reproduction;
