package ecsconformance.page.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import ecsconformance.page.document.ErrorLine;
import ecsconformance.page.document.Example;
import ecsconformance.page.document.Language;
import ecsconformance.page.document.Page;
import ecsconformance.page.document.Page.Part;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.ResponseLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A contract as if it were its page. */
final class ContractPage {

    private ContractPage() {}

    /** The file as JSON if it is a contract, and neither a page nor metadata. */
    static Optional<JsonNode> contract(byte[] content) {
        if (!new String(content, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper().readTree(content))
                    .filter(json -> json.path("clauses").isArray() && json.has("edition"));
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    static Edition of(String name, Contract contract) {
        Page page = new Page(
                name,
                contract.language().equals("zh") ? Language.ZH : Language.EN,
                Optional.of(contract.operation()),
                EnumSet.allOf(Part.class),
                contract.parameters().stream()
                        .map(row -> new ParameterLine(0, row, row.required() ? "yes" : "no", "", ""))
                        .toList(),
                contract.response().stream()
                        .map(row -> new ResponseLine(0, row, "", ""))
                        .toList(),
                contract.errorRows().stream()
                        .map(row -> new ErrorLine(
                                0, Optional.of(row.status()).filter(it -> it > 0), row.code(), row.message(), "", ""))
                        .toList(),
                List.of(),
                contract.clauses().stream()
                        .flatMap(clause -> example(clause).stream())
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Edition(page, contract, Map.of(), Map.of());
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
