package ecsconformance.page.review;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A code that has not the form of one. */
final class GarbledCode implements PageCheck {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]+)*");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.errors().stream()
                .filter(it -> !FORM.matcher(it.row().code()).matches())
                .map(it -> Finding.at(
                        it.place(),
                        "garbled-code",
                        Severity.DEFECT,
                        "\"" + it.row().code() + "\" has not the form of an error code",
                        "Codes are words joined by dots; a translation or an editor has probably damaged this one."));
    }
}
