/** Sets results side by side. */
package ecsconformance.result.compare;
