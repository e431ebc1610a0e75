package ecsconformance.page.review;

import java.util.Locale;

/** How much a finding matters to somebody who implements the page. */
public enum Severity {
    /** Two places that cannot both hold. */
    CONTRADICTION,
    /** Something is plainly wrong: a misspelling, a placeholder, a name that is nowhere declared. */
    DEFECT,
    /** What an implementer has to know is not said. */
    GAP,
    /** A small thing that a reviewer wants to see. */
    REMARK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
