/** Reads YAML and single values that a user wrote; every problem has its line and column. */
package ecsconformance.input;
