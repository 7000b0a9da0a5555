package viommu.model.price;

/** A number that changes in time: its mean over time and its maximum. */
final class Average {
    private double since;
    private double begun;
    private double sum;
    private int value;
    private int most;

    void set(double now, int other) {
        sum += value * (now - since);
        since = now;
        value = other;
        most = Math.max(most, other);
    }

    void add(double now, int amount) {
        set(now, value + amount);
    }

    /** Forgets what was before. */
    void reset(double now) {
        since = now;
        begun = now;
        sum = 0;
        most = value;
    }

    int value() {
        return value;
    }

    int most() {
        return most;
    }

    double mean(double now) {
        return now == begun ? value : (sum + value * (now - since)) / (now - begun);
    }
}
