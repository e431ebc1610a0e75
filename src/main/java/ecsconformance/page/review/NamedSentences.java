package ecsconformance.page.review;

import ecsconformance.page.document.ParameterLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sentences of a page by the names in them. */
record NamedSentences(Map<String, List<Subject.SentenceAt>> byName) {

    static NamedSentences of(List<Subject.SentenceAt> sentences) {
        Map<String, List<Subject.SentenceAt>> byName = new HashMap<>();
        sentences.forEach(sentence -> sentence.names()
                .forEach(name ->
                        byName.computeIfAbsent(name, none -> new ArrayList<>()).add(sentence)));
        return new NamedSentences(byName);
    }

    /** The sentences that name the parameter, but for those of its row. */
    Stream<Subject.SentenceAt> elsewhere(ParameterLine row) {
        return byName.getOrDefault(row.name(), List.of()).stream()
                .filter(it -> !it.parameter().equals(row.name()));
    }

    /** The sentences of the notes that name the parameter, or the last part of its name. */
    Stream<Subject.SentenceAt> ofNotes(ParameterLine row) {
        return Stream.of(row.name(), row.leaf())
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .filter(it -> !it.isOfRow() && !it.place().isError());
    }
}
