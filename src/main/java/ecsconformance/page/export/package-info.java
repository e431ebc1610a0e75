/** What a page says, in the forms of other tools. */
package ecsconformance.page.export;
