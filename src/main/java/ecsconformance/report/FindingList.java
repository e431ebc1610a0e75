package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list of things found, for a person to read: findings in a page, what an edition changes, what no rule states. What
 * comes from a page is shown as text and never acts.
 *
 * @param language that its sentences are in, {@code en} or {@code zh}
 * @param lead    the sum of it in a sentence
 * @param remarks things that a reader must know before the list
 * @param columns the titles of the cells, where the entries are the rows of a table; else none
 */
public record FindingList(
        String title,
        String language,
        String lead,
        List<String> remarks,
        List<FindingList.Entry> entries,
        List<String> columns) {

    /** A list that is no table. */
    public FindingList(String title, String language, String lead, List<String> remarks, List<Entry> entries) {
        this(title, language, lead, remarks, entries, List.of());
    }

    /** A list in English. */
    public FindingList(String title, String lead, List<String> remarks, List<Entry> entries) {
        this(title, "en", lead, remarks, entries);
    }

    /** No sentence or list of a page is as long. */
    static final int LONGEST = 100_000;

    /**
     * One of them.
     *
     * @param mark  its kind, in a word
     * @param place the place, such as a clause and a line
     * @param notes a sentence each
     * @param code  a text to copy; empty where there is none
     * @param group the heading that it stands under in a table of contents
     * @param cells as many as the list has columns
     */
    public record Entry(
            String mark,
            String place,
            String title,
            List<String> notes,
            String code,
            String group,
            List<String> cells) {

        /** An entry that is no row of a table. */
        public Entry(String mark, String place, String title, List<String> notes, String code, String group) {
            this(mark, place, title, notes, code, group, List.of());
        }

        /** An entry that stands under its mark. */
        public Entry(String mark, String place, String title, List<String> notes, String code) {
            this(mark, place, title, notes, code, mark);
        }

        public Entry {
            notes = List.copyOf(notes);
            cells = List.copyOf(cells);
        }
    }

    /** A text safe to show and whole: what is longer than any page is cut. */
    public static String whole(String text) {
        return PlainText.of(text, LONGEST);
    }

    /** Writes it as one self-contained page. */
    public void writeHtml(Writer out) {
        PageTemplate.named("sheet").write(this, out);
    }

    /** Writes it for a terminal. */
    public void writeText(Writer out) throws IOException {
        out.write(whole(title) + "\n" + whole(lead) + "\n");
        for (String remark : remarks) {
            out.write("  " + whole(remark) + "\n");
        }
        int number = 0;
        for (Entry entry : entries) {
            out.write("\n" + ++number + ". " + entry.mark() + "  " + whole(entry.place()) + "\n");
            if (!entry.title().isEmpty()) {
                out.write("   " + whole(entry.title()) + "\n");
            }
            for (String note : entry.notes()) {
                out.write("   - " + whole(note) + "\n");
            }
            for (String line : entry.code().lines().toList()) {
                out.write("   | " + whole(line) + "\n");
            }
        }
    }

    /** Several as one: the title of each stands before its entries. */
    public static FindingList joined(List<FindingList> lists) {
        if (lists.size() == 1) {
            return lists.get(0);
        }
        List<String> remarks = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (FindingList list : lists) {
            remarks.add(list.title() + ": " + list.lead());
            list.remarks().forEach(remark -> remarks.add(list.title() + ": " + remark));
            list.entries()
                    .forEach(entry -> entries.add(new Entry(
                            entry.mark(),
                            list.title() + ": " + entry.place(),
                            entry.title(),
                            entry.notes(),
                            entry.code(),
                            entry.group(),
                            entry.cells())));
        }
        List<String> columns = lists.get(0).columns();
        return new FindingList(
                lists.size() + " pages",
                lists.stream().allMatch(it -> it.language().equals("zh")) ? "zh" : "en",
                entries.size() + " entries of " + lists.size() + " pages",
                remarks,
                entries,
                columns);
    }

    /** The number of entries under each group, in the order of the first of each. */
    public Map<String, Long> groups() {
        return entries.stream().collect(Collectors.groupingBy(Entry::group, LinkedHashMap::new, Collectors.counting()));
    }

    /** The name that links to an entry end with: its first place, with a number where an earlier entry has it. */
    public String anchor(int index) {
        String slug = slug(entries.get(index));
        long before = entries.stream()
                .limit(index)
                .filter(it -> slug(it).equals(slug))
                .count();
        return before == 0 ? slug : slug + "-" + (before + 1);
    }

    private static String slug(Entry entry) {
        String first = entry.place().replaceFirst(" \\(.*", "").replaceFirst(", .*", "");
        return "at-" + first.replaceAll("[^\\p{L}\\p{N}./_-]+", "-");
    }

    public FindingList {
        remarks = List.copyOf(remarks);
        entries = List.copyOf(entries);
        columns = List.copyOf(columns);
    }
}
