package ecsconformance.page.drift;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts that one sentence of a clause has lost and another one has gained: they have moved. */
final class Moves {

    private Moves() {}

    static void cancel(List<Detail> details) {
        for (String what : details.stream().map(Detail::what).distinct().toList()) {
            List<Detail> lost = details.stream()
                    .filter(it -> isFact(it, what) && it.after().isEmpty())
                    .toList();
            List<Detail> gained = details.stream()
                    .filter(it -> isFact(it, what) && it.before().isEmpty())
                    .toList();
            Set<String> moved = lost.stream().flatMap(it -> parts(it.before())).collect(Collectors.toSet());
            moved.retainAll(gained.stream().flatMap(it -> parts(it.after())).collect(Collectors.toSet()));
            details.replaceAll(it -> lost.contains(it) || gained.contains(it) ? without(moved, it) : it);
        }
        details.removeIf(it -> it.what().isEmpty());
    }

    private static boolean isFact(Detail detail, String what) {
        return detail.what().equals(what)
                && !TermChanges.isSmall(what)
                && !what.matches("(?:sentence|part|order|said|words|list).*");
    }

    private static Stream<String> parts(String list) {
        return Stream.of(list.split(", ")).filter(it -> !it.isEmpty());
    }

    private static Detail without(Set<String> moved, Detail detail) {
        String before = parts(detail.before()).filter(it -> !moved.contains(it)).collect(Collectors.joining(", "));
        String after = parts(detail.after()).filter(it -> !moved.contains(it)).collect(Collectors.joining(", "));
        return new Detail(before.isEmpty() && after.isEmpty() ? "" : detail.what(), before, after, detail.meaning());
    }
}
