package viommu.model.price;

/** A processor: does one thing at a time, and goes on where it was after it has been stopped. */
final class Core {
    private final Agenda agenda;
    private Runnable then;
    private double end;
    private double left;
    private boolean stopped;
    private long turn;

    Core(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Works for so many cycles and goes on with what is then to do. */
    void work(double cycles, Runnable next) {
        if (then != null) {
            throw new IllegalStateException("a core does one thing at a time");
        }
        then = next;
        if (stopped) {
            left = cycles;
        } else {
            begin(cycles);
        }
    }

    private void begin(double cycles) {
        end = agenda.now() + cycles;
        long mine = ++turn;
        agenda.after(cycles, () -> {
            if (mine == turn) {
                Runnable next = then;
                then = null;
                next.run();
            }
        });
    }

    /** The guest stands still. */
    void stop() {
        stopped = true;
        if (then != null) {
            left = end - agenda.now();
            turn++;
        }
    }

    void goOn() {
        stopped = false;
        if (then != null) {
            begin(left);
        }
    }
}
