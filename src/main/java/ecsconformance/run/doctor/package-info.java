/** Checks a target and prints what it found: name, port, TLS, clock, permissions, fixtures. Creates nothing. */
package ecsconformance.run.doctor;
