package ecsconformance.run.replay;

import ecsconformance.steps.RunServices.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of one recorded scenario: it goes on with each answer and with each pause, and nobody waits for it. */
final class ReplayTime extends Clock implements Pause {

    private Instant now;

    ReplayTime(Instant start) {
        this.now = start;
    }

    /** An answer came at that time; earlier ones than the last change nothing. */
    synchronized void reach(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }

    @Override
    public synchronized void forAWhile(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("recorded times are in UTC");
    }
}
