package ecsconformance.report;

import ecsconformance.result.Result;
import java.io.IOException;
import java.io.Writer;

/** One rendering of a finished result. Whatever came from the target is shown as text and never acts. */
@FunctionalInterface
public interface Report {

    /** Writes the whole rendering and leaves the writer open. */
    void write(Result result, Writer out) throws IOException;
}
