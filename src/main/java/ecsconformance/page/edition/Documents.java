package ecsconformance.page.edition;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.contract.Contract;
import ecsconformance.page.document.Language;
import ecsconformance.page.document.Page;
import ecsconformance.page.document.Page.LineKind;
import ecsconformance.page.document.PageReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads pages, metadata and contract files as editions. */
public final class Documents {

    /** The largest page that is read, in bytes: no page of this family is a tenth of it. */
    public static final int LARGEST = 1 << 20;

    /** The most lines that a page may have, which is more than a mebibyte of any page known has. */
    private static final int MOST_LINES = 30_000;

    private static final String RIGHT =
            "a page is Markdown as published, or the vendor's JSON metadata of one operation";

    private final Contract base;

    /** @param base the contract whose clause ids sentences keep */
    public Documents(Contract base) {
        this.base = base;
    }

    /**
     * An edition of the page that the contract is of.
     *
     * @throws UnreadablePage as {@link #open}, and where the page is of another operation
     */
    public Edition edition(String name, byte[] content, String edition) {
        Edition opened = open(name, content, edition);
        String operation = opened.contract().operation();
        if (operation.isEmpty()) {
            throw new UnreadablePage(name + " names no operation, and no parameter and no error code of "
                    + base.operation() + " is in it; spec review reads any page");
        }
        if (!operation.equals(base.operation())) {
            throw new UnreadablePage(name + " documents " + operation + ", and the contract " + base.operation()
                    + ": they have no clause in common; spec review reads any page, and spec drift --base compares with"
                    + " another page of " + operation);
        }
        return opened;
    }

    /** Whether a page that names no operation is of the contract's, by a parameter or an error code of it. */
    private boolean resembles(Page page) {
        return base.parameters().stream()
                        .anyMatch(row -> page.parameter(row.name()).isPresent())
                || base.errorRows().stream()
                        .anyMatch(row ->
                                page.errors().stream().anyMatch(it -> it.code().equals(row.code())));
    }

    /**
     * Any page, and any contract file that was made of one.
     *
     * @param name    of the file, as messages name it
     * @param edition the name that the edition is to have, {@code yyyy-MM-dd}
     * @throws UnreadablePage with what is wrong and what would be right
     */
    public Edition open(String name, byte[] content, String edition) {
        if (content.length > LARGEST) {
            throw new UnreadablePage(name + " is larger than " + (LARGEST >> 20) + " MiB, which no page is");
        }
        if (new String(content, StandardCharsets.ISO_8859_1)
                        .lines()
                        .limit(MOST_LINES + 1L)
                        .count()
                > MOST_LINES) {
            throw new UnreadablePage(name + " has more than " + MOST_LINES + " lines, which no page has");
        }
        refuseWhatIsNoText(name, content);
        Optional<JsonNode> contract = ContractPage.contract(content);
        if (contract.isPresent()) {
            return contract.get().path("page").isTextual() ? adopted(name, contract.get()) : contract(name, content);
        }
        Page page = page(name, content);
        boolean tables = page.isReadable();
        if (page.language() == Language.OTHER && (tables || page.places().contains(LineKind.ROW))) {
            throw new UnreadablePage(
                    name + " has " + (tables ? "the tables of a page" : "tables") + ", but its sentences"
                            + " are neither Chinese nor English: only pages in simplified Chinese and in English are read");
        }
        if (!tables) {
            throw new UnreadablePage(name + ": " + lacking(content, page) + "; " + RIGHT);
        }
        boolean same = page.operation().map(base.operation()::equals).orElseGet(() -> resembles(page));
        Contract known = same ? base : Contract.none(page.operation().orElse(""), edition);
        return new Adoption(known).adopt(page, edition);
    }

    /** A file that is cut off or of another tool is often JSON, and then it is no Markdown without tables. */
    private static String lacking(byte[] content, Page page) {
        String text = new String(content, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{") && !text.startsWith("[{")) {
            String lost = page.lost().stream()
                    .findFirst()
                    .map(it -> "; line " + it.line() + ": " + it.reason())
                    .orElse("");
            int read = page.parameters().size() + page.errors().size();
            return read > 0
                    ? page.lost().size() + " of its rows and lines have no place, and " + read + " have one" + lost
                    : "neither a table of request parameters nor one of error codes is in it" + lost;
        }
        try {
            new ObjectMapper().readTree(text);
            return "it is JSON, but no operation with parameters is in it";
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            return "it looks like JSON, but is broken"
                    + (at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
    }

    /** The edition of the page that the contract file keeps, so that nothing tells the two apart but their names. */
    private Edition adopted(String name, JsonNode contract) {
        try {
            String edition = contract.path("edition").asText();
            return open(name, contract.path("page").binaryValue(), edition);
        } catch (IOException noBase64) {
            throw new UnreadablePage(name + " is a contract file, but its page is no Base64");
        }
    }

    private static Edition contract(String name, byte[] content) {
        try {
            return ContractPage.of(name, Contract.read(content));
        } catch (IllegalArgumentException incomplete) {
            throw new UnreadablePage(name + " is a contract file that lacks something: " + incomplete.getMessage());
        }
    }

    private Page page(String name, byte[] content) {
        try {
            String file = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
            return new PageReader().read(file, content, base.operation());
        } catch (IllegalArgumentException absent) {
            throw new UnreadablePage(name + ": " + absent.getMessage());
        }
    }

    private static void refuseWhatIsNoText(String name, byte[] content) {
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        if (latin.isBlank()) {
            throw new UnreadablePage(name + " is empty");
        }
        boolean wide = (latin.startsWith("\u00FF\u00FE") || latin.startsWith("\u00FE\u00FF"))
                && !latin.startsWith("\u00FF\u00FE\0\0");
        if (!wide && latin.indexOf('\0') >= 0) {
            throw new UnreadablePage(name + " is no text in UTF-8: it has NUL bytes; " + RIGHT);
        }
        if (latin.substring(0, Math.min(latin.length(), 2000))
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT)
                .matches(
                        "(?s)(?:(?:<\\?xml[^>]*>|<!--.*?-->)\\s*+)*+<(?:!doctype html|html|head|body|meta|title)\\b.*")) {
            throw new UnreadablePage(name + " is a whole HTML page; " + RIGHT);
        }
    }

    /** A contract as if it were its page: rows and facts, but no sentences and no lines. */
    public static Edition of(Contract contract) {
        return ContractPage.of("contract " + contract.operation() + " " + contract.edition(), contract);
    }
}
