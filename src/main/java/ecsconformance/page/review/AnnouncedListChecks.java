package ecsconformance.page.review;

import ecsconformance.page.document.Passage;
import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds lists of another length than the words in front of them say. */
final class AnnouncedListChecks {

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");

    private static final List<String> ITEMS = List.of("announced", "announced in English");
    private static final List<String> VALUES = List.of("announced values", "announced", "announced in English");

    /** Of each of the things there may be several. */
    private static final Pattern EACH = Pattern.compile("每[个种类]|\\b[Ee]ach\\b");

    private AnnouncedListChecks() {}

    /** Finds rows that announce another number of values than they list. */
    static Stream<Finding> valuesMiscounted(Subject subject) {
        return subject.parameters().stream()
                .flatMap(row -> row.description()
                        .lines()
                        .flatMap(line -> announced(line, row.choice() ? VALUES : ITEMS).stream())
                        .limit(1)
                        .flatMap(many -> Stream.of(
                                        row.choice()
                                                ? row.value().facts().values().size()
                                                : items(row.description()))
                                .filter(size -> size > 1 && !size.equals(many))
                                .map(size -> Finding.toldAt(
                                        subject.place(row), "values-miscounted", row.name(), many, size))));
    }

    /** The items of a text, if none has items of its own. */
    private static int items(String text) {
        List<String> items = text.lines().filter(line -> line.startsWith("- ")).toList();
        return items.stream().anyMatch(it -> it.matches("(?s).*[：:]")) ? 0 : items.size();
    }

    /** Finds sentences of the text that announce another number of items than the list below them has. */
    static Stream<Finding> itemsMiscounted(Subject subject) {
        List<Passage> passages = subject.page().passages();
        Map<Integer, List<Passage>> lists = passages.stream().collect(Collectors.groupingBy(Passage::list));
        return IntStream.range(0, passages.size() - 1)
                .filter(at ->
                        passages.get(at + 1).list() == passages.get(at + 1).line())
                .boxed()
                .flatMap(at -> {
                    Passage lead = passages.get(at);
                    List<Passage> items = lists.get(passages.get(at + 1).list());
                    return lead.sentences().stream()
                            .flatMap(sentence -> announced(sentence, ITEMS)
                                    .filter(many -> isAbout(lead, sentence, items))
                                    .map(many -> Map.entry(sentence, many))
                                    .stream())
                            .limit(1)
                            .filter(it -> items.size() > 1 && items.size() != it.getValue())
                            .map(it ->
                                    Finding.toldAt(subject.place(lead), "items-miscounted", it.getKey(), items.size()));
                });
    }

    /**
     * Tells whether the sentence announces the list: the items have its word, or it says so. Where another sentence stands
     * in between, that one may lead over to the list instead, unless it only tells the reader to choose.
     */
    private static boolean isAbout(Passage lead, String sentence, List<Passage> items) {
        String last = lead.sentences().get(lead.sentences().size() - 1);
        boolean below = PHRASES.get("below").matcher(sentence).find();
        boolean leads = !lead.leadsOver() || PHRASES.get("choose").matcher(last).find();
        return PhrasePattern.found(PHRASES.get("word of items"), sentence)
                        .map(it -> Pattern.compile("(?i)^\\W*" + Pattern.quote(it), Pattern.UNICODE_CHARACTER_CLASS))
                        .anyMatch(word -> items.stream()
                                .allMatch(item -> word.matcher(item.text()).find()))
                || (sentence.equals(last) ? lead.leadsOver() || below : below && leads);
    }

    private static Optional<Integer> announced(String text, List<String> phrases) {
        return EACH.matcher(text).find()
                ? Optional.empty()
                : phrases.stream()
                        .flatMap(it -> PhrasePattern.found(PHRASES.get(it), text))
                        .findFirst()
                        .map(Counts::of);
    }
}
