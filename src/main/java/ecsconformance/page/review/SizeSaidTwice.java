package ecsconformance.page.review;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A default for a size that another place takes as given. */
final class SizeSaidTwice implements PageCheck {

    private static final Pattern SPECIFIED = Pattern.compile("指定大小|of the specified size");

    @Override
    public Stream<Finding> find(Subject subject) {
        return subject.parameters().stream()
                .filter(row -> row.leaf().equals("Size")
                        && row.value().facts().byDefault().isPresent())
                .flatMap(row -> subject.page().notes().stream()
                        .filter(note -> SPECIFIED.matcher(note.text()).find())
                        .map(note -> new Finding(
                                "given-or-default",
                                Severity.CONTRADICTION,
                                List.of(subject.place(note), subject.place(row)),
                                "The notes speak of a specified size; the row of " + row.name() + " has the default "
                                        + row.value().facts().byDefault().get() + " for when none is specified",
                                "May the size be left out there, or not?")));
    }
}
