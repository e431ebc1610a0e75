package ecsconformance.input;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The numbers that an option, a variable or a key of a file takes. It reads them in one way: digits of ASCII, and for a
 * number that may be broken a point and an exponent.
 *
 * @param whole whether only whole numbers are in it
 */
public record NumberRange(BigDecimal from, BigDecimal to, boolean whole) {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,40}");
    private static final Pattern BROKEN = Pattern.compile("[+-]?\\d{1,40}(?:\\.\\d{1,400})?(?:[eE][+-]?\\d{1,6})?");

    /** The whole numbers between both, with both. */
    public static NumberRange whole(long from, long to) {
        return new NumberRange(BigDecimal.valueOf(from), BigDecimal.valueOf(to), true);
    }

    /** All numbers between both, with both. */
    static NumberRange of(String from, String to) {
        return new NumberRange(new BigDecimal(from), new BigDecimal(to), false);
    }

    /** @throws ValueReader.Unfit with the range, where the text is no number in it; a minus is none where there is nothing below 0 */
    public BigDecimal parse(String text) throws ValueReader.Unfit {
        boolean form = (whole ? WHOLE : BROKEN).matcher(text).matches();
        if (form && !(text.startsWith("-") && from.signum() >= 0)) {
            BigDecimal number = new BigDecimal(text);
            if (number.compareTo(from) >= 0 && number.compareTo(to) <= 0) {
                return number;
            }
        }
        throw new ValueReader.Unfit("must be a " + (whole ? "whole " : "") + "number from " + from.toPlainString()
                + " to " + to.toPlainString());
    }
}
