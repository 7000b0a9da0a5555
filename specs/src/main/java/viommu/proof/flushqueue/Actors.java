package viommu.proof.flushqueue;

import java.util.ArrayList;
import java.util.List;
import viommu.proof.system.Move;

/** The parts of the protocol; a defect puts another part in the place of one of them. */
record Actors(Rings rings, Order order, Flush flush, Driver driver, Timer timer) {

    static Actors clean(boolean strict) {
        return of(new Rings(), new Order(strict));
    }

    private static Actors of(Rings rings, Order order) {
        return new Actors(rings, order, new Flush(order), new Driver(rings, order), new Timer(rings, order));
    }

    Actors with(Rings other) {
        return of(other, order);
    }

    Actors with(Order other) {
        return of(rings, other);
    }

    Actors with(Flush other) {
        return new Actors(rings, order, other, driver, timer);
    }

    Actors with(Driver other) {
        return new Actors(rings, order, flush, other, timer);
    }

    Actors with(Timer other) {
        return new Actors(rings, order, flush, driver, other);
    }

    List<Move> moves() {
        List<Move> moves = new ArrayList<>(driver.moves());
        moves.addAll(flush.moves());
        moves.addAll(timer.moves());
        moves.addAll(new Device().moves());
        return moves;
    }

    /** Without a flush queue. */
    List<Move> strictMoves() {
        List<Move> moves = new ArrayList<>(driver.strictMoves());
        moves.addAll(flush.strictMoves());
        moves.addAll(new Device().moves());
        return moves;
    }
}
