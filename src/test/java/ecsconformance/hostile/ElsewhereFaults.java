package ecsconformance.hostile;

import static ecsconformance.hostile.Fault.of;
import static ecsconformance.hostile.Fault.saying;

import ecsconformance.client.RawServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers that try to have the suite send something to another host, which must never hear of it. */
final class ElsewhereFaults {

    private ElsewhereFaults() {}

    static List<Fault> all(URI elsewhere) {
        return List.of(
                of("a redirect to itself", (asked, out, socket) -> {
                    String line = asked.request().split("\r\n", 2)[0];
                    out.write(redirect("302 Found", line.split(" ")[1]).getBytes(StandardCharsets.US_ASCII));
                }),
                saying("a redirect to another host", redirect("302 Found", elsewhere + "/")),
                saying(
                        "a redirect to another host that keeps the method",
                        redirect("307 Temporary Redirect", elsewhere + "/")),
                saying("a redirect for ever to another host", redirect("308 Permanent Redirect", elsewhere + "/")),
                saying("a redirect to a file", redirect("301 Moved Permanently", "file:///etc/passwd")),
                saying("a redirect to nonsense", redirect("302 Found", "ht!tp://[")),
                saying("a redirect without an address", RawServer.http("302 Found", "", "Connection: close")),
                saying(
                        "a page that refreshes to another host",
                        RawServer.http("200 OK", "{}", "Refresh: 0; url=" + elsewhere)),
                xml(
                        "an entity from another host",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + elsewhere + "/e\">]><R>&e;</R>"),
                xml(
                        "a parameter entity from another host",
                        "<!DOCTYPE a [<!ENTITY % e SYSTEM \"" + elsewhere + "/e\">%e;]><R/>"),
                xml("a document type from another host", "<!DOCTYPE R SYSTEM \"" + elsewhere + "/r.dtd\"><R/>"),
                xml(
                        "an inclusion from another host",
                        "<R xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + elsewhere
                                + "/\"/></R>"));
    }

    private static String redirect(String status, String location) {
        return RawServer.http(status, "", "Location: " + location, "Connection: close");
    }

    private static Fault xml(String name, String body) {
        return saying(name, RawServer.http("200 OK", body, "Connection: close"));
    }
}
