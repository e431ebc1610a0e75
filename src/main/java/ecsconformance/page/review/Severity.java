package ecsconformance.page.review;

import java.util.Locale;

/** The weight of a finding for somebody who implements the page. */
public enum Severity {
    /** Two places that cannot both hold. */
    CONTRADICTION,
    /** Something is plainly wrong: a misspelling, a placeholder, a name that is nowhere declared. */
    DEFECT,
    /** The page leaves something unsaid that an implementer has to know. */
    GAP,
    /** A small thing that a reviewer wants to see. */
    REMARK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
