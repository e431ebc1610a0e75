/** Evaluates the rules of a finished run again from its recorded exchanges; sends nothing. */
package ecsconformance.run.replay;
