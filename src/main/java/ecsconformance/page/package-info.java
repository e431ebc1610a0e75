/** The documentation side: pages are read, compared, reviewed and marked; nothing is sent. */
package ecsconformance.page;
