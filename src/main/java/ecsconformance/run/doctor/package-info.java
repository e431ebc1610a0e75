/** Looks at a target for a person: name, port, TLS, clock, permissions, fixtures. Creates nothing. */
package ecsconformance.run.doctor;
