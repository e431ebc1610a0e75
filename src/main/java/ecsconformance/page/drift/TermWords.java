package ecsconformance.page.drift;

import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.Terms;

/** Terms by their kind and in words. */
final class TermWords {

    private TermWords() {}

    static String kind(String term) {
        if (term.startsWith(Terms.MODAL)) {
            return "requirement";
        }
        if (term.startsWith(Sayings.SAY)) {
            return term.substring(Sayings.SAY.length(), term.indexOf('='));
        }
        if (term.startsWith(Sayings.FACT)) {
            return term.substring(Sayings.FACT.length(), term.indexOf('='));
        }
        if (term.startsWith("date") || term.matches("-?\\d+")) {
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
        if (term.equals("at-most-one") || term.equals("globally-unique")) {
            return "quantity";
        }
        if (term.startsWith(Terms.SET)) {
            return "name";
        }
        return term.matches("[a-z-]+") && !term.equals("aliyun") ? "said of" : "name";
    }

    static String of(String term) {
        return switch (term) {
            case "empty:refused" -> "must not be empty";
            case "empty:allowed" -> "may be empty";
            case "modal:must" -> "must";
            case "modal:needs" -> "need to";
            case "modal:must-not" -> "must not";
            case "modal:need-not" -> "need not";
            case "modal:may" -> "may";
            case "modal:should" -> "should";
            case "modal:recommended" -> "recommended";
            case "chinese" -> "Chinese characters";
            case "data-disk" -> "data disk";
            case "system-disk" -> "system disk";
            case "globally-unique" -> "unique globally";
            case "at-most-one" -> "only one";
            default -> dated(term);
        };
    }

    private static String dated(String term) {
        if (term.startsWith(Sayings.SAY + "negation=")) {
            return counted(term, "negation");
        }
        if (term.startsWith(Sayings.SAY + "condition=")) {
            return counted(term, "condition");
        }
        return term.replaceFirst("^date<=", "on or before ")
                .replaceFirst("^date<", "before ")
                .replaceFirst("^date>=", "on or after ")
                .replaceFirst("^date>", "after ")
                .replaceFirst("^date=", "")
                .replaceFirst("^(order|chars|noun|set):", "")
                .replaceFirst("^(say|fact):[^=]*=", "");
    }

    private static String counted(String term, String what) {
        String count = term.substring(term.indexOf('=') + 1);
        return count + " " + what + (count.equals("1") ? "" : "s");
    }
}
