/** A documentation page of one operation, read as values with the line of each. Reading never fails and loses no line. */
package ecsconformance.page.document;
