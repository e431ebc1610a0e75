package ecsconformance.page.review;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.contract.Contract;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.Terms;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a page beside its error table. It tells whether that text explains an error row. */
public final class Explanation {

    private static final String QUOTA = "noun:quota";
    private static final String ARREARS = "noun:arrears";
    private static final Pattern UNPAID_ORDER =
            Pattern.compile("(?i)\\bunpaid orders?\\b|\\border \\w{0,8} ?unpaid\\b");
    private static final String CATEGORY = "noun:category";
    private static final String ACCOUNT = "noun:account";
    /** Words for the state of an account. What it may do, and whose account something is, are no states. */
    private static final Pattern STATE = Pattern.compile(
            "(?i)\\baccount.{0,20}(?:status|state|closed|locked|frozen|suspend|disabled|abnormal|verified)");
    /** A category that is said to be that of a disk or a snapshot. Images and instances have categories of their own. */
    private static final Pattern OF_STORAGE =
            Pattern.compile("(?i)(?:disk|snapshot)s?(?:'s)? ?categor|categor\\w+ of (?:\\w+ ){0,3}?(?:disk|snapshot)");
    /** The topics that a row can have besides parameters. A page that explains such a row speaks of its topic somewhere. */
    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry(QUOTA, "a quota"),
            Map.entry("noun:balance", "a balance"),
            Map.entry(ARREARS, "arrears"),
            Map.entry("noun:white-list", "a white list"),
            Map.entry("noun:encryption", "encryption"),
            Map.entry(CATEGORY, "a category of disk or snapshot"),
            Map.entry("noun:service", "a service that has to be open"),
            Map.entry(ACCOUNT, "the account"));

    private static final Set<String> COUNTED =
            Set.of("noun:snapshot", "noun:image", "noun:instance", "noun:disk", "noun:tag");
    /** The word, and the names that these pages use. */
    private static final Set<String> STATUS = Set.of(
            "noun:status", "Running", "Stopped", "Starting", "Stopping", "Pending", "Available", "Creating", "Expired");

    private static final String AT_MOST = Sayings.SAY + "comparison=at most";

    private final Set<String> nouns = new TreeSet<>();
    private final List<Set<String>> texts;
    /** The terms of each sentence of the notes. */
    private final List<Set<String>> usage;

    private final Contract contract;

    public Explanation(Contract contract) {
        this.contract = contract;
        this.texts = Stream.concat(
                        contract.clauses().stream()
                                .filter(clause -> clause.id().startsWith("usage/")
                                        || clause.id().startsWith("parameter/"))
                                .map(Clause::terms),
                        contract.texts().stream()
                                .filter(text -> text.id().matches("text/(?:introduction|notes)"))
                                .flatMap(text -> text.sentences().stream())
                                .map(SentenceFacts::terms))
                .<Set<String>>map(TreeSet::new)
                .toList();
        this.usage = contract.clauses().stream()
                .filter(clause -> clause.id().startsWith("usage/"))
                .flatMap(clause -> clause.sentences().stream())
                .<Set<String>>map(sentence -> new TreeSet<>(sentence.terms()))
                .toList();
        texts.forEach(terms -> nouns.addAll(Terms.nouns(terms)));
    }

    /**
     * The topic of the row that no parameter or sentence mentions; empty where the row is explained, or has no topic.
     */
    public Optional<String> missing(String clause, String code, String message) {
        if (clause.startsWith("error/5") || namesParameter(code, message)) {
            return Optional.empty();
        }
        String said = message + " " + AnsweredParameters.phrase(code);
        Set<String> things = Terms.of(said);
        Optional<String> topic = Terms.nouns(things).stream()
                .filter(noun -> TOPICS.containsKey(noun) && !nouns.contains(noun))
                .filter(noun -> !noun.equals(ACCOUNT) || STATE.matcher(message).find())
                .filter(noun ->
                        !noun.equals(CATEGORY) || OF_STORAGE.matcher(said).find())
                .filter(noun ->
                        !noun.equals(QUOTA) || things.stream().noneMatch(this::isCounted) && !madeIsCounted(code))
                .min(Comparator.comparing(ACCOUNT::equals))
                .map(noun -> noun.equals(ARREARS) && UNPAID_ORDER.matcher(said).find()
                        ? "an unpaid order"
                        : TOPICS.get(noun));
        return topic.or(() -> status(code));
    }

    /** Whether a sentence says how many of a thing there may be at most; how many one call makes is no quota. */
    private boolean isCounted(String thing) {
        return COUNTED.contains(thing)
                && usage.stream()
                        .filter(text -> text.contains(thing) && text.contains(AT_MOST))
                        .filter(text -> text.stream().anyMatch(term -> term.matches("\\d+")))
                        .anyMatch(text -> !text.contains(Sayings.SAY + "quantity=together")
                                && !(text.contains(Sayings.SAY + "quantity=one")
                                        && text.contains(Sayings.SAY + "opposite=create")));
    }

    /** Whether a sentence says how many there may be of what the operation makes, and speaks of nothing else. */
    private boolean madeIsCounted(String code) {
        String made = contract.operation().replaceFirst("^[A-Z][a-z]+", "");
        return made.length() > 2
                && AnsweredParameters.endings(made).anyMatch(code::contains)
                && usage.stream()
                        .filter(text -> (text.contains(AT_MOST) || text.contains(ACCOUNT))
                                && text.stream().noneMatch(COUNTED::contains))
                        .anyMatch(text -> text.stream().anyMatch(term -> term.matches("\\d+")));
    }

    /** A status of something is explained where one text speaks of its status. */
    private Optional<String> status(String code) {
        return Stream.of("disk", "instance", "snapshot")
                .filter(thing -> code.matches("(?i)Incorrect" + thing + "Status.*"))
                .filter(thing -> texts.stream()
                        .noneMatch(text -> text.contains("noun:" + thing) && !Collections.disjoint(text, STATUS)))
                .map(thing -> "the status of " + (thing.equals("instance") ? "an " : "a ") + thing)
                .findFirst();
    }

    private boolean namesParameter(String code, String message) {
        return contract.parameters().stream().anyMatch(row -> {
            String leaf = row.name().substring(row.name().lastIndexOf('.') + 1);
            return message.contains(row.name())
                    || message.contains(row.name().replace(".N.", ".n."))
                    || (leaf.length() > 5 && code.contains(leaf));
        });
    }
}
