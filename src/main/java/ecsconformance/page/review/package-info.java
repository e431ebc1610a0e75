/** Contradictions and gaps inside a page: one small class a kind, none of which knows any one page. */
package ecsconformance.page.review;
