/** Turns a page into a contract. Its clauses get the ids that they had in an earlier edition. */
package ecsconformance.page.edition;
