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
import java.nio.file.Files;
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

    private final Contract base;

    /** @param base the contract whose clause ids sentences keep */
    public Documents(Contract base) {
        this.base = base;
    }

    /**
     * @param edition the name that the edition is to have, {@code yyyy-MM-dd}
     * @throws UnreadablePage with what is wrong and what would be right
     */
    public Edition open(Path file, String edition) {
        byte[] content = content(file);
        Page page = new PageReader().read(file.getFileName().toString(), content);
        if (!page.isReadable()) {
            throw new UnreadablePage(file + ": neither a table of request parameters nor one of error codes is in it;"
                    + " a page is Markdown as published, or the vendor's JSON metadata of one operation");
        }
        return new Adoption(base).adopt(page, edition);
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
                        .map(row -> new ParameterLine(0, row, "", ""))
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
