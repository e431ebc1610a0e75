package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import ecsconformance.page.export.ContractSchema;
import ecsconformance.result.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes what a page says in the form of another tool. */
@Command(
        name = "export",
        description = "Write the parameters, the answer and the error codes of a page as JSON Schema or OpenAPI.",
        exitCodeList = {"0:written", "2:wrong use, or the page cannot be read", "3:the output cannot be written"})
final class SpecExportCommand implements Callable<Integer> {

    private final Session session;

    /** The forms, as the option spells them. */
    enum Form {
        JSON_SCHEMA("json-schema"),
        OPENAPI("openapi");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    @Parameters(
            arity = "0..1",
            converter = PageInput.Argument.class,
            paramLabel = "PAGE",
            description = "Markdown as published, metadata, or a contract file (default: the built-in edition)")
    private PageInput page;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            converter = FormArgument.class,
            description = "json-schema (2020-12, of the request) or openapi (3.1)")
    private Form form;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: the terminal)")
    private Path out;

    SpecExportCommand(Session session) {
        this.session = session;
    }

    /** Reads the word of a form. */
    static final class FormArgument implements ITypeConverter<Form> {
        @Override
        public Form convert(String value) {
            for (Form form : Form.values()) {
                if (form.word.equalsIgnoreCase(value)) {
                    return form;
                }
            }
            throw new TypeConversionException("\"" + value + "\" is neither json-schema nor openapi");
        }
    }

    @Override
    public Integer call() throws IOException {
        Contract builtIn = session.contract();
        Edition edition = page == null
                ? Documents.of(builtIn)
                : new Documents(builtIn)
                        // A page does not say of which day it is.
                        .open(page.shown(), page.content(session.terminal()), "");
        ContractSchema schema = new ContractSchema(edition);
        String text = form == Form.OPENAPI ? schema.openApi() : schema.jsonSchema();
        if (out == null) {
            session.terminal().out().print(text);
        } else {
            AtomicFile.write(out, writer -> writer.write(text));
        }
        return ExitCode.OK;
    }
}
