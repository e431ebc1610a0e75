package ecsconformance.page.document;

import java.util.List;

/**
 * A paragraph or a list item of the prose.
 *
 * @param section   of which part of the page
 * @param item      whether it is an item of a list
 * @param list      line on which the list begins of which it begins an item; 0 for all else
 * @param text      normalised
 * @param sentences its sentences; of a text without a full stop itself alone
 */
public record Passage(int line, Section section, boolean item, int list, String text, List<String> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
    }

    /** Whether it only leads over to the list below it. */
    public boolean leadsOver() {
        return text.endsWith("：") || text.endsWith(":");
    }
}
