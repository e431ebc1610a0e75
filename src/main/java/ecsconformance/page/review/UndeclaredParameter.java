package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A parameter that an example or an error row uses and no table declares. */
final class UndeclaredParameter implements PageCheck {

    private static final Pattern NAMED = Pattern.compile("Invalid([A-Z]\\w*)\\.\\w+");
    private static final Pattern TOLD = Pattern.compile(
            "(?:[Ss]pecified|parameter|value of)(?: the)? ((?:[A-Z][a-z]+[A-Z]|[A-Z]{2,}[a-z])\\w*)\\b");

    private static final Pattern OF_CODE = Pattern.compile(
            "(?:^|\\.)(?:Invalid|Incorrect|Missing)?((?:[A-Z][a-z]+|[A-Z]{2,}(?=[A-Z]))[A-Za-z]*[a-z]Ids?)(?=\\.|$)");
    private static final Pattern IN_DESCRIPTION =
            Pattern.compile("(?:参数|[Tt]he parameter)\\s*([A-Z][A-Za-z]*[a-z]Ids?)(?![\\w.])");

    @Override
    public Stream<Finding> find(Subject subject) {
        Stream<Finding> shown = subject.example(Example.Kind.REQUEST).stream()
                .flatMap(example -> example.pairs().keySet().stream()
                        .filter(name -> !subject.declares(name) && !Subject.COMMON.contains(name))
                        .map(name -> Finding.at(
                                new PageLocation("example/request", example.lineOf(name)),
                                "undeclared-parameter",
                                Severity.CONTRADICTION,
                                "The request example sends " + name + ", which no table declares",
                                "Must an endpoint know it, ignore it or refuse it?")));
        Stream<Finding> refused = subject.errors().stream()
                .flatMap(it -> named(it).stream()
                        .filter(name -> !subject.declares(name) && !Subject.COMMON.contains(name))
                        .filter(name -> !isPart(subject, name))
                        .map(name -> Finding.at(
                                it.place(),
                                "undeclared-parameter",
                                Severity.CONTRADICTION,
                                it.row().code() + " refuses " + name + ", which no table declares",
                                "Which values are right cannot be known.")));
        return Stream.concat(shown, refused);
    }

    /** A name that both the code and the message have: one of them alone may be a word of prose. */
    private static Set<String> named(Subject.ErrorAt it) {
        Set<String> inMessage = new TreeSet<>();
        TOLD.matcher(it.row().message()).results().forEach(match -> inMessage.add(match.group(1)));
        Set<String> inCode = new TreeSet<>();
        NAMED.matcher(it.row().code()).results().forEach(match -> inCode.add(match.group(1)));
        inMessage.removeIf(
                name -> !inCode.contains(name) && !it.row().code().contains(name) && !name.matches("\\w*[a-z]Ids?"));
        OF_CODE.matcher(it.row().code()).results().forEach(match -> inMessage.add(match.group(1)));
        IN_DESCRIPTION.matcher(it.row().description()).results().forEach(match -> inMessage.add(match.group(1)));
        return inMessage;
    }

    private static boolean isPart(Subject subject, String name) {
        return subject.parameters().stream()
                .anyMatch(row -> row.leaf().equalsIgnoreCase(name) || row.name().equals(name));
    }
}
