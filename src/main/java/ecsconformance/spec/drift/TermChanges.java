package ecsconformance.spec.drift;

import ecsconformance.spec.page.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two texts of one clause, by the terms of both. */
final class TermChanges {

    private TermChanges() {}

    static List<Detail> between(Iterable<String> before, Iterable<String> after, boolean sameLanguage) {
        Set<String> gone = Terms.comparable(before, sameLanguage);
        Set<String> come = Terms.comparable(after, sameLanguage);
        Set<String> both = new TreeSet<>(gone);
        both.retainAll(come);
        gone.removeAll(both);
        come.removeAll(both);
        Map<String, List<Set<String>>> byKind = new TreeMap<>();
        gone.forEach(term -> of(byKind, term).get(0).add(words(term)));
        come.forEach(term -> of(byKind, term).get(1).add(words(term)));
        List<Detail> details = new ArrayList<>();
        byKind.forEach((what, sides) ->
                details.add(new Detail(what, String.join(", ", sides.get(0)), String.join(", ", sides.get(1)), true)));
        return details;
    }

    private static List<Set<String>> of(Map<String, List<Set<String>>> byKind, String term) {
        return byKind.computeIfAbsent(kind(term), it -> List.of(new TreeSet<>(), new TreeSet<>()));
    }

    private static String kind(String term) {
        if (term.startsWith(Terms.MODAL)) {
            return "requirement";
        }
        if (term.startsWith("date") || term.matches("\\d+")) {
            return "bound";
        }
        if (term.startsWith("order:")) {
            return "order";
        }
        if (term.startsWith("empty:")) {
            return "emptiness";
        }
        if (term.startsWith("chars:") || term.equals("chinese")) {
            return "alphabet";
        }
        return term.matches("[a-z-]+") && !term.equals("aliyun") ? "said of" : "name";
    }

    private static String words(String term) {
        return switch (term) {
            case "empty:refused" -> "must not be empty";
            case "empty:allowed" -> "may be empty";
            case "modal:must" -> "must";
            case "modal:must-not" -> "must not";
            case "modal:may" -> "may";
            case "modal:recommended" -> "recommended";
            case "chinese" -> "Chinese characters";
            case "data-disk" -> "data disk";
            case "system-disk" -> "system disk";
            case "globally-unique" -> "unique globally";
            case "at-most-one" -> "only one";
            default -> dated(term).replaceFirst("^(order|chars):", "");
        };
    }

    private static String dated(String term) {
        return term.replaceFirst("^date<=", "on or before ")
                .replaceFirst("^date<", "before ")
                .replaceFirst("^date=", "");
    }
}
