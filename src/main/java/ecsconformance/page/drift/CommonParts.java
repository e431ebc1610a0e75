package ecsconformance.page.drift;

import ecsconformance.page.document.Page.Part;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what of two documents can be compared: metadata have no sentences, and translations no words in common. */
record CommonParts(Edition former, Edition edition) {

    boolean sameLanguage() {
        return former.contract().language().equals(edition.contract().language());
    }

    boolean comparable(Part part) {
        return edition.page().parts().contains(part) && former.page().parts().contains(part);
    }

    /** Whether the words of rows can be compared: two pages or two files of metadata; the two kinds never say them alike. */
    boolean described() {
        return edition.page().parts().contains(Part.PROSE)
                == former.page().parts().contains(Part.PROSE);
    }

    boolean comparable(String clause) {
        Part part = switch (clause.substring(0, clause.indexOf('/'))) {
            case "parameter" -> Part.PARAMETERS;
            case "response" -> Part.RESPONSE;
            case "example" -> Part.EXAMPLES;
            case "error" -> Part.ERRORS;
            default -> Part.PROSE;
        };
        boolean byHand = !comparable(Part.PROSE) && clause.equals("parameter/Action");
        return comparable(part) && !byHand;
    }

    /** @param anew whether the page was written anew */
    List<String> remarks(boolean anew) {
        List<String> remarks = new ArrayList<>();
        if (anew) {
            remarks.add(
                    "Most changed sentences were written anew: facts were compared, and words only where the rest of"
                            + " a sentence is as it was.");
        }
        if (!described()) {
            remarks.add("Of descriptions only the facts were compared: a page and metadata never use the same words.");
        }
        if (!sameLanguage() && described()) {
            remarks.add("The page is in another language (" + edition.contract().language()
                    + ") than the one that it is compared with ("
                    + former.contract().language()
                    + "): codes, names, figures, dates, messages and structure were compared,"
                    + " and each sentence by these and by what it is about; its wording was not.");
        }
        for (Part part : Part.values()) {
            if (!comparable(part)) {
                remarks.add("This kind of document has no " + part.name().toLowerCase(Locale.ROOT) + ": not compared.");
            }
        }
        return remarks;
    }
}
