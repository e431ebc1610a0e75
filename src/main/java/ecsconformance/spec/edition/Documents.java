package ecsconformance.spec.edition;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import ecsconformance.spec.page.ErrorLine;
import ecsconformance.spec.page.Example;
import ecsconformance.spec.page.Language;
import ecsconformance.spec.page.Page;
import ecsconformance.spec.page.Page.Part;
import ecsconformance.spec.page.PageReader;
import ecsconformance.spec.page.ParameterLine;
import ecsconformance.spec.page.ResponseLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens pages, metadata and contract files as editions. */
public final class Documents {

    /** No page of this family is a tenth of it. */
    private static final long LARGEST = 8L << 20;

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
    public Edition edition(Path file, String edition) {
        Edition opened = open(file, edition);
        String operation = opened.contract().operation();
        if (!operation.equals(base.operation())) {
            throw new UnreadablePage(file + " documents " + operation + ", and the contract " + base.operation()
                    + ": they have no clause in common; spec review reads any page, and spec drift --base compares with"
                    + " another page of " + operation);
        }
        return opened;
    }

    /**
     * Any page.
     *
     * @param edition the name that the edition is to have, {@code yyyy-MM-dd}
     * @throws UnreadablePage with what is wrong and what would be right
     */
    public Edition open(Path file, String edition) {
        byte[] content = content(file);
        refuseWhatIsNoText(file, content);
        Page page = new PageReader().read(file.getFileName().toString(), content);
        if (!page.isReadable()) {
            throw new UnreadablePage(
                    file + ": neither a table of request parameters nor one of error codes is in it; " + RIGHT);
        }
        return new Adoption(base).adopt(page, edition);
    }

    private static void refuseWhatIsNoText(Path file, byte[] content) {
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        if (latin.isBlank()) {
            throw new UnreadablePage(file + " is empty");
        }
        boolean wide = latin.startsWith("\u00FF\u00FE") || latin.startsWith("\u00FE\u00FF");
        if (!wide && latin.indexOf('\0') >= 0) {
            throw new UnreadablePage(file + " is no text: it has NUL bytes; " + RIGHT);
        }
        if (latin.replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT)
                .matches("(?s)(?:<\\?xml[^>]*>\\s*)?<(?:!doctype html|html)\\b.*")) {
            throw new UnreadablePage(file + " is a whole HTML page; " + RIGHT);
        }
    }

    private static byte[] content(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadablePage(file + " is a folder; name one page");
            }
            if (Files.size(file) > LARGEST) {
                throw new UnreadablePage(file + " is larger than " + (LARGEST >> 20) + " MiB, which no page is");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            throw new UnreadablePage(file + " does not exist");
        } catch (AccessDeniedException closed) {
            throw new UnreadablePage(file + " may not be read");
        } catch (IOException unreadable) {
            throw new UnreadablePage(file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** A contract as if it were its page: rows and facts, but no sentences and no lines. */
    public static Edition of(Contract contract) {
        Page page = new Page(
                "contract " + contract.operation() + " " + contract.edition(),
                contract.language().equals("zh") ? Language.ZH : Language.EN,
                Optional.of(contract.operation()),
                EnumSet.allOf(Part.class),
                contract.parameters().stream()
                        .map(row -> new ParameterLine(0, row, true, "", ""))
                        .toList(),
                contract.response().stream()
                        .map(row -> new ResponseLine(0, row, ""))
                        .toList(),
                contract.errorRows().stream()
                        .map(row -> new ErrorLine(0, Optional.of(row.status()), row.code(), row.message(), "", ""))
                        .toList(),
                List.of(),
                contract.clauses().stream()
                        .flatMap(clause -> example(clause).stream())
                        .toList(),
                List.of());
        return new Edition(page, contract, Map.of());
    }

    /** Its names and values in a form in which they are found again. */
    private static Optional<Example> example(Clause clause) {
        for (Example.Kind kind : Example.Kind.values()) {
            if (clause.id().equals("example/" + kind.name().toLowerCase(Locale.ROOT))) {
                StringBuilder content = new StringBuilder();
                for (String pair : clause.terms()) {
                    String name = pair.replaceFirst("=.*", "");
                    String value = pair.substring(pair.indexOf('=') + 1);
                    content.append(
                            switch (kind) {
                                case XML -> "<" + name + ">" + value + "</" + name + ">";
                                case JSON -> "\"" + name + "\": \"" + value + "\",";
                                default -> "&" + name + "=" + value;
                            });
                }
                return Optional.of(new Example(0, kind, content.toString()));
            }
        }
        return Optional.empty();
    }
}
