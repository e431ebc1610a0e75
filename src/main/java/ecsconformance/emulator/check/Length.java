package ecsconformance.emulator.check;

import java.nio.charset.StandardCharsets;

/** The unit in which the length of a text is counted. */
public enum Length {
    CHARACTERS {
        @Override
        public int of(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    /** The units of UTF-16, of which a character beyond the basic plane has two. */
    UNITS {
        @Override
        public int of(String text) {
            return text.length();
        }
    },
    /** Of UTF-8. */
    BYTES {
        @Override
        public int of(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    };

    public abstract int of(String text);
}
