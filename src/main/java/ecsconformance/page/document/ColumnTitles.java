package ecsconformance.page.document;

import ecsconformance.contract.ClauseText;
import ecsconformance.page.document.Columns.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The usual titles of columns, in both languages. */
final class ColumnTitles {

    private static final Map<String, Role> ROLES = roles();

    private static final int LONGEST = 60;

    private static final Pattern BRACKETS = Pattern.compile("[(\uFF08\\[][^()\uFF08\uFF09\\[\\]]*[)\uFF09\\]]");

    /** Ideographs of titles as they are written in traditional Chinese, and the same in simplified Chinese. */
    private static final String TRADITIONAL =
            "\u540D\u7A31\u985E\u9808\u9078\u6578\u53C3\u932F\u8AA4\u78BC\u8AAA\u72C0\u614B\u8ACB";

    private static final String SIMPLIFIED =
            "\u540D\u79F0\u7C7B\u987B\u9009\u6570\u53C2\u9519\u8BEF\u7801\u8BF4\u72B6\u6001\u8BF7";

    private ColumnTitles() {}

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new HashMap<>();
        for (String line : WordList.lines("titles")) {
            String[] sides = line.split(" = ");
            Stream.of(sides[1].split(", ")).forEach(title -> roles.put(title, Role.valueOf(sides[0])));
        }
        return Map.copyOf(roles);
    }

    /** {@link Role#OTHER} where no usual title is in it. */
    static Role role(String title) {
        if (title.strip().length() > LONGEST) {
            return Role.OTHER;
        }
        String plain = plain(BRACKETS.matcher(title).replaceAll(""));
        return Stream.concat(Stream.of(plain), Arrays.stream(plain.split("/")))
                .map(ColumnTitles::usual)
                .filter(role -> role != Role.OTHER)
                .findFirst()
                .orElse(Role.OTHER);
    }

    private static Role usual(String title) {
        String word = title.strip();
        return ROLES.getOrDefault(word, ROLES.getOrDefault(word.replaceFirst("s$", ""), Role.OTHER));
    }

    /** The titles of a table that say more than which columns they are of. */
    static List<Passage> said(RawTable table) {
        return table.header().stream()
                .map(ClauseText::normal)
                .filter(title -> !title.isEmpty() && saysMore(plain(title)))
                .map(title -> new Passage(table.line(), table.section(), false, 0, title, Wording.sentences(title)))
                .toList();
    }

    /** Whether a part of a title is no usual one of the same column, such as its translation in brackets. */
    private static boolean saysMore(String plain) {
        List<Role> roles = Stream.of(plain.split("[/()\uFF08\uFF09\\[\\]]"))
                .filter(part -> !part.isBlank())
                .map(part -> CellKinds.isRequirement(part.strip()) ? Role.REQUIRED : usual(part))
                .distinct()
                .toList();
        return usual(plain) == Role.OTHER && (roles.contains(Role.OTHER) || roles.size() > 1);
    }

    /** A title without markup, case and blanks between ideographs. */
    private static String plain(String title) {
        String text = ClauseText.normal(title.replaceAll("<[^>]*>", " ")).toLowerCase(Locale.ROOT);
        String bare = text.replaceAll("[?\uFF1F:\uFF1A_-]+", " ")
                .replaceAll("(?<=[\u4E00-\u9FFF])\\s+(?=[\u4E00-\u9FFF])", "")
                .replaceFirst("^\\s*(?:is|the) ", "")
                .strip();
        StringBuilder simplified = new StringBuilder();
        bare.chars().forEach(c -> {
            int at = TRADITIONAL.indexOf(c);
            simplified.append(at < 0 ? (char) c : SIMPLIFIED.charAt(at));
        });
        return simplified.toString();
    }

    /** The titles that were glued to one word; none where something else is in it. */
    static List<String> glued(String text) {
        List<String> titles = new ArrayList<>();
        String rest = text.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            String begins = rest;
            Optional<String> title =
                    ROLES.keySet().stream().filter(begins::startsWith).max(Comparator.comparingInt(String::length));
            if (title.isEmpty()) {
                return List.of();
            }
            titles.add(title.get());
            rest = rest.substring(title.get().length());
        }
        return titles;
    }
}
