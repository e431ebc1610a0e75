/** What another edition of a page changes, clause by clause, and which rules that touches. */
package ecsconformance.page.drift;
