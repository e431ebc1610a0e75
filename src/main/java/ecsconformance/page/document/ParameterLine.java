package ecsconformance.page.document;

import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a table of request parameters.
 *
 * @param required    {@code yes} or {@code no}; other words of its cell as they stand, and nothing without such a cell
 * @param description as plain text, list items on lines of their own
 * @param text        of the whole row, as its digest is taken of
 */
public record ParameterLine(int line, Parameter value, String required, String description, String text) {

    private static final Pattern TYPE = Pattern.compile("\\b(?:Integer|Long|Boolean|Float|Double)\\b");

    /** Whether the row says that the parameter is required, or that it is not. */
    public boolean requirement() {
        return required.equals("yes") || required.equals("no");
    }

    public String name() {
        return value.name();
    }

    public ParameterFacts facts() {
        return value.facts();
    }

    /** The clause without a number: {@code parameter/ImageName}. */
    public String clause() {
        return "parameter/" + name();
    }

    /** The sentences of the description, without items that are no more than a value: those are facts of the row. */
    public List<String> sentences() {
        return Wording.sentences(description).stream()
                .filter(sentence ->
                        !sentence.startsWith(CellText.ITEM) || !facts().values().contains(bare(sentence)))
                .toList();
    }

    /** The members of a structure that the description lists, each with what is said of it. */
    public List<ParameterLine> members() {
        List<ParameterLine> members = new ArrayList<>();
        ValueItems.members(description, name(), value.example())
                .forEach((member, said) -> members.add(new ParameterLine(
                        line,
                        new Parameter(
                                member,
                                PhrasePattern.found(TYPE, said).findFirst().orElse("String"),
                                false,
                                "",
                                new StatedLimits(said, "", member, "").facts()),
                        "",
                        said,
                        said)));
        return List.copyOf(members);
    }

    private static String bare(String item) {
        return item.substring(CellText.ITEM.length())
                .replaceAll("[（(]\\s*(?:默认值?|default(?: value)?)\\s*[）)]|[.,;。，；\\s]+$", "")
                .strip();
    }

    /** The last part of the name: {@code Size} of {@code DiskDeviceMapping.N.Size}, {@code TagKey} of {@code TagKey.N}. */
    public String leaf() {
        String name = value.name().replaceFirst("\\.N$", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether it has a list of values; true and false are the type's own. */
    public boolean choice() {
        return facts().values().size() > 1 && !value.type().equalsIgnoreCase("boolean");
    }
}
