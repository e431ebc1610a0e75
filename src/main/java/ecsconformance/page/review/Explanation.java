package ecsconformance.page.review;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import ecsconformance.page.document.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The text of a page beside its error table. It tells whether that text explains an error row. */
public final class Explanation {

    /** The topics that a row can have besides parameters. A page that explains such a row speaks of its topic somewhere. */
    private static final Map<String, String> TOPICS = Map.of(
            "noun:quota", "a quota",
            "noun:balance", "a balance",
            "noun:arrears", "arrears",
            "noun:white-list", "a white list",
            "noun:encryption", "encryption",
            "noun:category", "a category of disk or snapshot",
            "noun:service", "a service that has to be open",
            "noun:account", "the account");

    private final Set<String> nouns = new TreeSet<>();
    private final List<Set<String>> texts;
    private final Contract contract;

    private Explanation(Contract contract) {
        this.contract = contract;
        this.texts = contract.clauses().stream()
                .filter(clause ->
                        clause.id().startsWith("usage/") || clause.id().startsWith("parameter/"))
                .map(Clause::terms)
                .<Set<String>>map(TreeSet::new)
                .toList();
        texts.forEach(terms -> nouns.addAll(Terms.nouns(terms)));
    }

    public static Explanation of(Contract contract) {
        return new Explanation(contract);
    }

    /**
     * The topic of the row that no parameter or sentence mentions; empty where the row is explained, or has no topic.
     */
    public Optional<String> missing(String clause, String code, String message) {
        if (clause.startsWith("error/5") || namesParameter(code, message)) {
            return Optional.empty();
        }
        Set<String> terms = new TreeSet<>(Terms.nouns(Terms.of(message + " " + words(code))));
        Optional<String> topic = terms.stream()
                .filter(noun -> TOPICS.containsKey(noun) && !nouns.contains(noun))
                .min(Comparator.comparing("noun:account"::equals))
                .map(TOPICS::get);
        return topic.or(() -> status(terms, code));
    }

    /** A status of something is explained where one text speaks of its status. */
    private Optional<String> status(Set<String> terms, String code) {
        for (String thing : List.of("disk", "instance", "snapshot")) {
            boolean about = code.matches("(?i)Incorrect" + thing + "Status.*");
            if (about
                    && texts.stream()
                            .noneMatch(text -> text.contains("noun:" + thing) && text.contains("noun:status"))) {
                return Optional.of("the status of a " + thing);
            }
        }
        return Optional.empty();
    }

    private boolean namesParameter(String code, String message) {
        return contract.parameters().stream().anyMatch(row -> {
            String leaf = row.name().substring(row.name().lastIndexOf('.') + 1);
            return message.contains(row.name())
                    || message.contains(row.name().replace(".N.", ".n."))
                    || (leaf.length() > 5 && code.contains(leaf));
        });
    }

    private static String words(String code) {
        return code.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
