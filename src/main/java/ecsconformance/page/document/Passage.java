package ecsconformance.page.document;

import java.util.List;

/**
 * A paragraph or a list item of the prose.
 *
 * @param section   of which part of the page
 * @param item      whether it is an item of a list
 * @param text      normalised
 * @param sentences its sentences; of a text without a full stop itself alone
 */
public record Passage(int line, Section section, boolean item, String text, List<String> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
    }

    /** Whether it only leads over to the list below it. */
    public boolean leadsOver() {
        return text.endsWith("：") || text.endsWith(":");
    }
}
