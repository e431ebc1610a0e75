/** Certification packages: a result that somebody else can check, and evaluate again, without the target. */
package ecsconformance.result.certificate;
