/** Composition of a run: preflight, the JUnit Platform with the Cucumber engine, and what is gathered on the way. */
package ecsconformance.run;
