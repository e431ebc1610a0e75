/** Puts a run together: preflight, the JUnit Platform with the Cucumber engine, and the record of the run. */
package ecsconformance.run;
