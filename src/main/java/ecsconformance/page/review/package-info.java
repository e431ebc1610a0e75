/** Finds contradictions and gaps inside a page: one class for each subject, one method for each kind. No check is written for one page. */
package ecsconformance.page.review;
