package ecsconformance.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of things found, for a person to read: findings in a page, what an edition changes, what no rule states. What
 * comes from a page is shown as text and never acts.
 *
 * @param lead    what it comes to, in a sentence
 * @param remarks what a reader must know before the list
 */
public record FindingList(String title, String lead, List<String> remarks, List<FindingList.Entry> entries) {

    /** No sentence or list of a page is as long. */
    static final int LONGEST = 100_000;

    /**
     * One of them.
     *
     * @param mark  its kind, in a word
     * @param place where, such as a clause and a line
     * @param notes a sentence each
     * @param code  a text to copy; empty where there is none
     */
    public record Entry(String mark, String place, String title, List<String> notes, String code) {

        public Entry {
            notes = List.copyOf(notes);
        }
    }

    /** A text safe to show and whole: what is longer than any page is cut. */
    public static String whole(String text) {
        return PlainText.of(text, LONGEST);
    }

    /** Several as one: the title of each stands before its entries. */
    public static FindingList joined(List<FindingList> sheets) {
        if (sheets.size() == 1) {
            return sheets.get(0);
        }
        List<String> remarks = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (FindingList sheet : sheets) {
            remarks.add(sheet.title() + ": " + sheet.lead());
            sheet.remarks().forEach(remark -> remarks.add(sheet.title() + ": " + remark));
            sheet.entries()
                    .forEach(entry -> entries.add(new Entry(
                            entry.mark(),
                            sheet.title() + ": " + entry.place(),
                            entry.title(),
                            entry.notes(),
                            entry.code())));
        }
        return new FindingList(
                sheets.size() + " pages", entries.size() + " entries of " + sheets.size() + " pages", remarks, entries);
    }

    public FindingList {
        remarks = List.copyOf(remarks);
        entries = List.copyOf(entries);
    }
}
