package viommu.model.price;

import java.util.PriorityQueue;

/** What will happen, by time in cycles of the guest's clock; what happens at one time happens in the order in which it was asked for. */
final class Agenda {
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private double now;
    private long asked;

    private record Event(double time, long number, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Double.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    double now() {
        return now;
    }

    void after(double cycles, Runnable action) {
        at(now + cycles, action);
    }

    /** At that time, or at once if it has passed. */
    void at(double time, Runnable action) {
        events.add(new Event(Math.max(now, time), asked++, action));
    }

    /** Lets the next thing happen; false if nothing will ever happen again. */
    boolean next() {
        Event event = events.poll();
        if (event == null) {
            return false;
        }
        now = event.time;
        event.action.run();
        return true;
    }
}
