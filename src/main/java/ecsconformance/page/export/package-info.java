/** The contract of a page in the forms of other tools: JSON Schema and OpenAPI. */
package ecsconformance.page.export;
