package ecsconformance.emulator.account;

/** How many more of a kind may be made. Counted by what is free, so a deletion frees a place in a full quota too. */
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
