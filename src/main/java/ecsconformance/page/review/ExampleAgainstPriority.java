package ecsconformance.page.review;

import ecsconformance.page.document.Example;
import java.util.List;
import java.util.stream.Stream;

/** A request example that sends several of the parameters of which only one counts. */
final class ExampleAgainstPriority implements PageCheck {

    @Override
    public Stream<Finding> find(Subject subject) {
        List<String> order = subject.edition().contract().clauses().stream()
                .flatMap(clause -> clause.terms().stream())
                .filter(term -> term.startsWith("order:"))
                .findFirst()
                .map(term -> List.of(term.substring("order:".length()).split(">")))
                .orElse(List.of());
        return subject.example(Example.Kind.REQUEST).stream().flatMap(example -> {
            List<String> sent = order.stream()
                    .filter(name -> example.pairs().keySet().stream()
                            .anyMatch(it -> it.equals(name) || it.startsWith(name + ".")))
                    .toList();
            return sent.size() < 2
                    ? Stream.empty()
                    : Stream.of(Finding.at(
                            new PageLocation("example/request", example.lineOf(sent.get(0))),
                            "example-against-priority",
                            Severity.CONTRADICTION,
                            "The request example sends " + String.join(", ", sent) + " together, of which only "
                                    + sent.get(0) + " counts",
                            "A reader takes the example for the usual request and learns a wrong one."));
        });
    }
}
