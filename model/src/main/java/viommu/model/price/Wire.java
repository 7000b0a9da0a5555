package viommu.model.price;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;

/** The network card at the end of a line that always has a packet: it takes one whenever it has buffers for it. */
final class Wire {
    private final Agenda agenda;
    private final Slices slices;
    private final int buffersPerPacket;
    private final double wireCycles;
    private final double latency;
    private final IntConsumer landed;
    private final Runnable arrived;
    private final Deque<Part> posted = new ArrayDeque<>();
    private final Deque<List<Part>> received = new ArrayDeque<>();
    private boolean receiving;
    private double begun;
    private double busy;
    private double since;
    private long packets;

    /**
     * @param wireCycles that a packet takes on the line
     * @param latency from then until it is in memory
     * @param landed told of the page of each DMA that has landed
     * @param arrived told of each packet
     */
    Wire(
            Agenda agenda,
            Slices slices,
            int buffersPerPacket,
            double wireCycles,
            double latency,
            IntConsumer landed,
            Runnable arrived) {
        this.agenda = agenda;
        this.slices = slices;
        this.buffersPerPacket = buffersPerPacket;
        this.wireCycles = wireCycles;
        this.latency = latency;
        this.landed = landed;
        this.arrived = arrived;
    }

    void post(Part buffer) {
        posted.add(buffer);
        receive();
    }

    private void receive() {
        if (receiving || posted.size() < buffersPerPacket) {
            return;
        }
        List<Part> buffers = new ArrayList<>();
        for (int i = 0; i < buffersPerPacket; i++) {
            Part buffer = posted.poll();
            slices.take("Issue", buffer.page(), buffer.iova());
            buffers.add(buffer);
        }
        receiving = true;
        begun = agenda.now();
        agenda.after(wireCycles, () -> {
            busy += agenda.now() - Math.max(begun, since);
            receiving = false;
            agenda.after(latency, () -> land(buffers));
            receive();
        });
    }

    private void land(List<Part> buffers) {
        for (Part buffer : buffers) {
            slices.take("Land", buffer.page(), buffer.iova());
            landed.accept(buffer.page());
        }
        packets++;
        received.add(buffers);
        arrived.run();
    }

    /** The buffers of the next packet that nobody has looked at, or null. */
    List<Part> poll() {
        return received.poll();
    }

    boolean hasReceived() {
        return !received.isEmpty();
    }

    /** From here on it counts. */
    void reset() {
        since = agenda.now();
        busy = 0;
        packets = 0;
    }

    /** Packets that have landed. */
    long packets() {
        return packets;
    }

    /** The share of the time in which the line was busy. */
    double share() {
        double now = agenda.now();
        double under = receiving ? now - Math.max(begun, since) : 0;
        return (busy + under) / (now - since);
    }
}
