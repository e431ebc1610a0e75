package ecsconformance.spec.page;

import java.util.Locale;

/** What a page is written in. */
public enum Language {
    ZH,
    EN;

    /** One ideograph says as much as several letters, so a tenth of them is enough. */
    private static final int SHARE = 10;

    /** As contract files spell it: {@code zh}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Language of(String text) {
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return ideographs * SHARE > letters ? ZH : EN;
    }
}
