package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of one table of parameters; a member's row names it below the row of what it belongs to. */
final class Names {

    private static final Pattern COMMON = Pattern.compile(
            "(?i)[<\\[]*(?:公共(?:请求|返回|响应)?参数|(?:common|public) (?:(?:request|response|return) )?parameters?)[>\\]]*");

    /** A mark for each level, then the name. */
    private static final Pattern MEMBER = Pattern.compile("([\u2514\u251C\u00BB]*)[\u2500\\-\\s]*(.*)", Pattern.DOTALL);

    private static final Pattern LIST = Pattern.compile("(?i)array|list|数组|列表");

    private final List<String> parents = new ArrayList<>();

    /** The fewest marks of a row: where even the first row has one, it belongs to nothing. */
    private int top = Integer.MAX_VALUE;

    /** Whether a row only points to the parameters that every operation has. */
    static boolean standsForCommon(String cell) {
        return COMMON.matcher(cell).matches();
    }

    /** Whether a row is a member of the one above it. */
    static boolean isMember(String cell) {
        Matcher member = MEMBER.matcher(cell.strip());
        return member.matches() && !member.group(1).isEmpty();
    }

    /** A name without the marks of its level. */
    static String own(String cell) {
        Matcher member = MEMBER.matcher(cell);
        return member.matches() ? member.group(2) : cell;
    }

    /**
     * The name of the next row, with what it is a member of; old pages write the index of a list as a small n.
     *
     * @param type of the row: members of a list have an index
     */
    String of(String cell, String type) {
        Matcher member = MEMBER.matcher(cell);
        int marks = member.matches() ? member.group(1).length() : 0;
        top = Math.min(top, marks);
        int depth = Math.min(marks - top, parents.size());
        parents.subList(depth, parents.size()).clear();
        String name = ((depth > 0 ? parents.get(depth - 1) + "." : "") + own(cell)).replaceAll("\\.n(?=\\.|$)", ".N");
        parents.add(LIST.matcher(type).find() && !name.endsWith(".N") ? name + ".N" : name);
        return name;
    }
}
