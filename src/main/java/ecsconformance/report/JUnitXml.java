package ecsconformance.report;

import ecsconformance.report.JUnitSuite.JUnitCase;
import ecsconformance.result.Result;
import ecsconformance.result.RunInfo;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML as Surefire writes and Jenkins reads it: a test suite a profile, a test case a scenario with the rule's id as
 * its class name. Only what passed is without a child element: inconclusive, waived and untested are skipped with the
 * reason, and a run that did not reach its end is an error. File and line are what GitLab and GitHub link to.
 */
public final class JUnitXml implements Report {

    @Override
    public void write(Result result, Writer out) throws IOException {
        List<JUnitSuite> suites = JUnitSuite.of(result);
        Xml.write(out, xml -> {
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", PlainText.of(result.suite().name()));
            counts(suites.stream().flatMap(suite -> suite.cases().stream()).toList(), xml);
            RunInfo run = result.run();
            xml.writeAttribute(
                    "time",
                    seconds(Duration.between(run.startedAt(), run.finishedAt()).toMillis()));
            for (JUnitSuite suite : suites) {
                suite(suite, result, xml);
            }
            xml.writeEndElement();
        });
    }

    private static void suite(JUnitSuite suite, Result result, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", PlainText.of(suite.name()));
        counts(suite.cases(), xml);
        // Only here: the schema that Jenkins checks against knows no such attribute of the root.
        xml.writeAttribute("skipped", count(suite.cases(), JUnitCase.Outcome.SKIPPED));
        xml.writeAttribute(
                "time",
                seconds(suite.cases().stream().mapToLong(JUnitCase::durationMs).sum()));
        // Ant's schema allows no zone and no fraction here.
        String started =
                result.run().startedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.writeAttribute("timestamp", started.replace("Z", ""));
        xml.writeStartElement("properties");
        property("target", result.target().name(), xml);
        property("endpoint", result.target().endpoint(), xml);
        property("edition", result.suite().contract().edition(), xml);
        property("run", result.run().id(), xml);
        property("verdict", result.conclusion().sentence(), xml);
        xml.writeEndElement();
        for (JUnitCase testCase : suite.cases()) {
            testCase(testCase, xml);
        }
        xml.writeEndElement();
    }

    private static void testCase(JUnitCase testCase, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", PlainText.of(testCase.rule()));
        xml.writeAttribute("name", PlainText.of(testCase.name(), 1000));
        if (!testCase.location().isEmpty()) {
            xml.writeAttribute("file", PlainText.of(FeaturePlace.file(testCase.location())));
            xml.writeAttribute("line", FeaturePlace.line(testCase.location()));
        }
        xml.writeAttribute("time", seconds(testCase.durationMs()));
        if (testCase.outcome() != JUnitCase.Outcome.PASSED) {
            xml.writeStartElement(testCase.outcome().element());
            xml.writeAttribute("message", PlainText.of(testCase.message()));
            if (testCase.outcome() != JUnitCase.Outcome.SKIPPED) {
                xml.writeAttribute("type", PlainText.of(testCase.type()));
            }
            xml.writeCharacters(String.join("\n", testCase.details()));
            xml.writeEndElement();
        }
        if (!testCase.output().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(testCase.output());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void counts(List<JUnitCase> cases, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("failures", count(cases, JUnitCase.Outcome.FAILURE));
        xml.writeAttribute("errors", count(cases, JUnitCase.Outcome.ERROR));
    }

    private static String count(List<JUnitCase> cases, JUnitCase.Outcome outcome) {
        return String.valueOf(
                cases.stream().filter(it -> it.outcome() == outcome).count());
    }

    private static void property(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", PlainText.of(value));
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%.3f", milliseconds / 1000.0);
    }
}
