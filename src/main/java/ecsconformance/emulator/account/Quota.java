package ecsconformance.emulator.account;

/** The number of a kind that may still be made. It counts free places, so a deletion frees a place in a full quota too. */
public final class Quota {

    private int free;

    Quota(int free) {
        this.free = free;
    }

    public boolean has(int places) {
        return free >= places;
    }

    public void take(int places) {
        free -= places;
    }

    public void giveBack() {
        free++;
    }

    /** Lets so many more be made. */
    public void leave(int places) {
        free = places;
    }

    /** Makes the quota equal to what exists. */
    public void fill() {
        leave(0);
    }
}
