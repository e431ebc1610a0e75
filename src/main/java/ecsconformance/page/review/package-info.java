/** Contradictions and gaps inside a page: one class a subject, one method a kind. No check knows any one page. */
package ecsconformance.page.review;
