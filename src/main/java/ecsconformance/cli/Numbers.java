package ecsconformance.cli;

import ecsconformance.input.ValueReader;
import ecsconformance.input.ValueReader.NumberRange;
import java.math.BigDecimal;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The numbers that options take. Every option with a number names one of these converters, which states its range. */
final class Numbers {

    private static final long DAY = 86_400_000;
    private static final long MOST = 1_000_000;

    private Numbers() {}

    private abstract static class Within<T> implements ITypeConverter<T> {

        private final NumberRange range;
        private final Function<BigDecimal, T> form;

        Within(NumberRange range, Function<BigDecimal, T> form) {
            this.range = range;
            this.form = form;
        }

        @Override
        public final T convert(String text) {
            try {
                return form.apply(range.parse(text));
            } catch (ValueReader.Unfit unfit) {
                throw new TypeConversionException(unfit.getMessage());
            }
        }
    }

    /** A port, or 0 for a free one. */
    static final class Port extends Within<Integer> {
        Port() {
            super(NumberRange.whole(0, 65_535), BigDecimal::intValueExact);
        }
    }

    /** A time of at most a day. */
    static final class Milliseconds extends Within<Long> {
        Milliseconds() {
            super(NumberRange.whole(0, DAY), BigDecimal::longValueExact);
        }
    }

    /** Any seed. */
    static final class Seed extends Within<Long> {
        Seed() {
            super(NumberRange.whole(Long.MIN_VALUE, Long.MAX_VALUE), BigDecimal::longValueExact);
        }
    }

    /** A number of things, from 0. */
    static final class Count extends Within<Integer> {
        Count() {
            super(NumberRange.whole(0, MOST), BigDecimal::intValueExact);
        }
    }

    /** A number of things, from 1. */
    static final class Some extends Within<Integer> {
        Some() {
            super(NumberRange.whole(1, MOST), BigDecimal::intValueExact);
        }
    }

    /** Things at the same time. */
    static final class Concurrency extends Within<Integer> {
        Concurrency() {
            super(ValueReader.CONCURRENCY, BigDecimal::intValueExact);
        }
    }

    /** Requests per second. */
    static final class Rate extends Within<Double> {
        Rate() {
            super(ValueReader.RATE, BigDecimal::doubleValue);
        }
    }
}
