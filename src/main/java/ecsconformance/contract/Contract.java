package ecsconformance.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts of the page edition that the features state.
 *
 * @param edition   day of the page, {@code 2019-05-08}
 * @param language  of the page: {@code zh}, {@code en}
 * @param digest    {@code sha256:} and the hex SHA-256 of the contract file's members without the sentences of its clauses
 * @param response  rows of the response table
 * @param errorRows rows of the error table
 * @param clauses   the 73 of the page in its order, then those beside it
 * @param texts     the other sentences of the page, by the part they stand in: introduction, leads to lists, links
 * @param findings  of a review of the page that this was made of; none for the contract that is built in
 */
public record Contract(
        String operation,
        String apiVersion,
        String edition,
        String language,
        String digest,
        List<Parameter> parameters,
        List<ResponseField> response,
        List<ErrorRow> errorRows,
        List<Clause> clauses,
        List<Clause> texts,
        List<KnownFinding> findings) {

    private static final String FILE = "contract/create-image.json";

    private static final String EDITION_FORM = "\\d{4}-\\d{2}-\\d{2}";

    public Contract {
        parameters = List.copyOf(parameters);
        response = List.copyOf(response);
        errorRows = List.copyOf(errorRows);
        clauses = List.copyOf(clauses);
        texts = List.copyOf(texts);
        findings = List.copyOf(findings);
    }

    /**
     * Reads the contract file on the class path.
     *
     * @throws IllegalStateException where it is missing or lacks something
     */
    public static Contract load(ClassLoader loader) {
        try (InputStream file = loader.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return ContractFile.read(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        } catch (IllegalArgumentException incomplete) {
            throw new IllegalStateException(FILE + " is incomplete: " + incomplete.getMessage(), incomplete);
        }
    }

    /**
     * Reads a contract file.
     *
     * @throws IllegalArgumentException where it is no JSON or lacks something
     */
    public static Contract read(byte[] content) {
        try {
            return ContractFile.read(content);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("it is no JSON", malformed);
        }
    }

    /**
     * Tells whether a word names an edition: it is a day that the calendar has, {@code 2020-09-01}, so that editions
     * have an order.
     */
    public static boolean isEdition(String word) {
        try {
            return word.matches(EDITION_FORM)
                    && LocalDate.parse(word).toString().equals(word);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    /** A contract of nothing, for pages of an operation that has none. */
    public static Contract none(String operation, String edition) {
        return new Contract(
                operation, "", edition, "en", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same with the findings of a review. */
    public Contract with(List<KnownFinding> known) {
        return new Contract(
                operation,
                apiVersion,
                edition,
                language,
                digest,
                parameters,
                response,
                errorRows,
                clauses,
                texts,
                known);
    }

    public Optional<Clause> clause(String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }

    /**
     * A finding of a review, kept with the contract of the page that was reviewed.
     *
     * @param check    its kind
     * @param severity in a word
     * @param places   ids of clauses, the main one first, each with {@code @} and its line
     */
    public record KnownFinding(String check, String severity, List<String> places, String statement, String reason) {

        public KnownFinding {
            places = List.copyOf(places);
        }
    }
}
