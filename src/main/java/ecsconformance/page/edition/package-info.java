/** A page as a contract: its clauses found again under the ids that an earlier edition gave them. */
package ecsconformance.page.edition;
