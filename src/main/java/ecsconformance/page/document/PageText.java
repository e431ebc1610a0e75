package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a file, whatever their ends and whatever it is encoded in. */
record PageText(List<String> lines, Optional<String> remark) {

    /** "Parameter"; what UTF-8 read as GB18030 gives is ideographs too, but not these. */
    private static final String WORD = "\u53C2\u6570";

    /** The longest cell or paragraph that is read, in characters; what is longer would cost minutes. */
    private static final int LONGEST = 1 << 14;

    /** A word that is no name, such as an image that is written into the text. */
    private static final Pattern LONG_WORD = Pattern.compile("([!-~]{1000})[!-~]++");

    /** More marks on a letter than any language writes; Java looks back over all of them to find where a word begins. */
    private static final Pattern MARKS = Pattern.compile("(\\p{M}{8})\\p{M}++");

    /** Characters that show nothing: formats, controls, selectors, fillers and the like, by the ranges that Unicode keeps for them. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cf}\\p{Cc}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                    + "\\x{2065}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}&&[^\\t\\n\\r]]");

    /** An ideographic blank is one at the edge of a cell; within a text it may set words apart. */
    private static final Pattern BLANK =
            Pattern.compile("(?m)[\\p{Z}\\x{2800}&&[^\\u3000]]|^\\u3000|\\u3000(?=\\u3000*+\\|)");

    PageText {
        lines = List.copyOf(lines);
    }

    static PageText of(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return split(new String(content, StandardCharsets.UTF_16LE), Optional.empty());
        }
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return split(new String(content, StandardCharsets.UTF_16BE), Optional.empty());
        }
        Optional<String> utf8 = strictly(content, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return split(utf8.get(), Optional.empty());
        }
        Optional<String> chinese = strictly(content, Charset.forName("GB18030"));
        if (chinese.isPresent() && chinese.get().contains(WORD)) {
            return split(chinese.get(), Optional.of("the file is in GB18030, not in UTF-8"));
        }
        return split(
                new String(content, StandardCharsets.UTF_8), Optional.of("some bytes are no UTF-8 and were replaced"));
    }

    /** A text up to the longest that is read, without the ends of words that are too long. */
    static String shortened(String text) {
        return LONG_WORD
                .matcher(text.substring(0, Math.min(text.length(), LONGEST)))
                .replaceAll("$1");
    }

    /** A line for the list of lines without a place, where texts are not read to their end. */
    static Optional<Unplaced> cutOff(int line, String of, List<String> texts) {
        String left = texts.stream()
                .filter(text -> shortened(text).length() < text.length())
                .map(ClauseText::normal)
                .collect(Collectors.joining("|"));
        return Optional.of(left)
                .filter(it -> !it.isEmpty())
                .map(it -> new Unplaced(
                        line,
                        it,
                        "a " + of + " too long: only its first " + LONGEST + " characters are read, and of a word 1000",
                        false));
    }

    /** The text without the characters that nobody sees. */
    static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** Blanks that look like others are others; characters that nobody sees are left out, and that is told. */
    private static PageText split(String text, Optional<String> remark) {
        String plain = BLANK.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replaceAll(" ");
        String seen = MARKS.matcher(seen(plain)).replaceAll("$1");
        String left = MARKS.matcher(plain).find() ? "marks beyond eight on one letter" : "characters that nobody sees";
        Optional<String> told = remark.isPresent() || seen.equals(plain)
                ? remark
                : Optional.of(left + " were left out, " + (plain.length() - seen.length()) + " of them");
        return new PageText(List.of(seen.split("\r\n|\n|\r", -1)), told);
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
