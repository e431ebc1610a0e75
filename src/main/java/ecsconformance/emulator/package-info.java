/** The embedded endpoint: a gateway in front, an account model behind it, written from the documentation page. */
package ecsconformance.emulator;
