package ecsconformance.emulator.check;

import java.nio.charset.StandardCharsets;

/** What the length of a text is counted in. */
enum Length {
    CHARACTERS {
        @Override
        int of(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    /** The units of UTF-16, of which a character beyond the basic plane has two. */
    UNITS {
        @Override
        int of(String text) {
            return text.length();
        }
    },
    /** Of UTF-8. */
    BYTES {
        @Override
        int of(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    };

    abstract int of(String text);
}
