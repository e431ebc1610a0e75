package ecsconformance.report;

/** The two parts of a scenario's location {@code features/….feature:LINE}. */
final class FeaturePlace {

    private FeaturePlace() {}

    static String file(String location) {
        int colon = location.lastIndexOf(':');
        return colon < 0 ? location : location.substring(0, colon);
    }

    /** The digits after the last colon; empty where there are none. */
    static String line(String location) {
        String line = location.substring(location.lastIndexOf(':') + 1);
        return line.matches("[0-9]{1,9}") ? line : "";
    }
}
