package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks of the form of single parameters, by the request alone. */
public final class FormChecks {

    private FormChecks() {}

    /** A ClientToken is at most 64 ASCII characters. */
    public record TokenForm(int longest) implements Check<CreateImageRequest> {

        TokenForm() {
            this(64);
        }

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(request.has("ClientToken", this::isOutside), Refusals.TOKEN_NOT_SUPPORTED);
        }

        private boolean isOutside(String token) {
            return token.length() > longest || !token.chars().allMatch(unit -> unit < 128);
        }
    }

    /** A name has 2 to 128 characters: letters, digits, Chinese and {@code : . _ -}, and begins with a letter. */
    public record ImageNameForm(int shortest, int longest, Length length, Pattern form)
            implements Check<CreateImageRequest> {

        // Both lists of separators on the page count; letters beyond the first place are obviously meant.
        private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}:._-]*");

        public ImageNameForm() {
            this(2, 128, Length.CHARACTERS, FORM);
        }

        public ImageNameForm of(int fewest, int most) {
            return new ImageNameForm(fewest, most, length, form);
        }

        public ImageNameForm in(Length unit) {
            return new ImageNameForm(shortest, longest, unit, form);
        }

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(request.has("ImageName", name -> !isWellFormed(name)), Refusals.IMAGE_NAME_MALFORMED);
        }

        private boolean isWellFormed(String name) {
            return length.of(name) >= shortest
                    && length.of(name) <= longest
                    && form.matcher(name).matches();
        }
    }

    /** A description has 2 to 256 characters and does not begin like a web address. */
    public record DescriptionForm(int shortest, int longest, Length length, Predicate<String> forbidden)
            implements Check<CreateImageRequest> {

        public DescriptionForm() {
            this(2, 256, Length.CHARACTERS, text -> text.startsWith("http://") || text.startsWith("https://"));
        }

        public DescriptionForm of(int fewest, int most) {
            return new DescriptionForm(fewest, most, length, forbidden);
        }

        public DescriptionForm in(Length unit) {
            return new DescriptionForm(shortest, longest, unit, forbidden);
        }

        public DescriptionForm forbidding(Predicate<String> some) {
            return new DescriptionForm(shortest, longest, length, some);
        }

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(
                    request.has("Description", text -> !isWellFormed(text)), Refusals.DESCRIPTION_MALFORMED);
        }

        private boolean isWellFormed(String text) {
            return length.of(text) >= shortest && length.of(text) <= longest && !forbidden.test(text);
        }
    }

    /** A version, which only the example and an error row know, has 1 to 40 letters, digits, dots, hyphens. */
    public record ImageVersionForm(Pattern form) implements Check<CreateImageRequest> {

        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.-]{1,40}");

        ImageVersionForm() {
            this(FORM);
        }

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(
                    request.has(
                            "ImageVersion", version -> !form.matcher(version).matches()),
                    Refusals.IMAGE_VERSION_MALFORMED);
        }
    }

    /** An architecture is i386 or x86_64, whatever the method. */
    public record ArchitectureForm(Set<String> values) implements Check<CreateImageRequest> {

        public static final Set<String> VALUES = Set.of("i386", "x86_64");

        ArchitectureForm() {
            this(VALUES);
        }

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(
                    request.has("Architecture", value -> !values.contains(value)), Refusals.ARCHITECTURE_MALFORMED);
        }
    }

    /** A platform is one of the list, whatever the method. */
    public record PlatformForm(Set<String> values) implements Check<CreateImageRequest> {

        public static final Set<String> VALUES = Set.of(
                "CentOS",
                "Ubuntu",
                "SUSE",
                "OpenSUSE",
                "RedHat",
                "Debian",
                "CoreOS",
                "Aliyun Linux",
                "Windows Server 2003",
                "Windows Server 2008",
                "Windows Server 2012",
                "Windows 7",
                "Others Linux",
                "Customized Linux");

        PlatformForm() {
            this(VALUES);
        }

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(
                    request.has("Platform", value -> !values.contains(value)), Refusals.PLATFORM_MALFORMED);
        }
    }

    /** One of instance, mapping and snapshot is named. */
    public static final class SourceNamed implements Check<CreateImageRequest> {

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return switch (request.method()) {
                case NONE -> Optional.of(Refusals.SOURCE_MISSING);
                case EMPTY -> Optional.of(Refusals.ALL_EMPTY);
                default -> Optional.empty();
            };
        }
    }

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
}
