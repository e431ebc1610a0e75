package ecsconformance.hostile;

/**
 * A case of the table of outcomes.
 *
 * @param name    the server's behaviour
 * @param place   the place of that behaviour
 * @param opening starts it
 */
record HostileCase(String name, String place, Opening opening) {

    /** Starts whatever the case needs. */
    @FunctionalInterface
    interface Opening {
        Place open() throws Exception;
    }

    /** A server that has been started, and how to reach it. */
    record Place(AutoCloseable server, HostileRun.Target target) implements AutoCloseable {

        @Override
        public void close() {
            try {
                server.close();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    String key() {
        return HostileTable.key(name, place);
    }

    @Override
    public String toString() {
        return name + ", " + place;
    }
}
