/** The commands: parse, call, print, exit code. */
package ecsconformance.cli;
