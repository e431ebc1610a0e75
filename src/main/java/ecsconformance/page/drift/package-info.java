/** The changes that another edition of a page makes, clause by clause, and the rules that they touch. */
package ecsconformance.page.drift;
