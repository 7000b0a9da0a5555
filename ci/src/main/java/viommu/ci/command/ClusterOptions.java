package viommu.ci.command;

import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import viommu.ci.input.BadInputException;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.distributed.Cluster;
import viommu.specs.tlc.distributed.ClusterListener;
import viommu.specs.tlc.distributed.DistributedTlc;

/** Where the workers of a check past one machine join. */
final class ClusterOptions {
    private static final String LOOPBACK = "127.0.0.1";

    @Option(
            names = "--distributed",
            required = true,
            description = "Start TLC's server, which workers join from this machine and from others"
                    + " (ci/distributed/README.md).")
    private boolean distributed;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "The name or address of this machine for the workers. Default: what it calls itself; with"
                    + " --local-workers, the loopback.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "10997",
            description = "Where workers ask for the server. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--local-workers",
            paramLabel = "N",
            defaultValue = "0",
            description = "Workers to start on this machine. Default: ${DEFAULT-VALUE}.")
    private int localWorkers;

    /** @param events told who joins and who is lost, a line each */
    DistributedTlc tlc(TlcJar jar, Consumer<String> events) {
        if (port < 1 || port > 65_535) {
            throw new BadInputException("--port " + port + ": a port is from 1 to 65535");
        }
        if (localWorkers < 0) {
            throw new BadInputException("--local-workers " + localWorkers + ": there cannot be fewer than none");
        }
        String name = host.orElseGet(() -> localWorkers > 0 ? LOOPBACK : Cluster.nameOfThisMachine());
        return new DistributedTlc(jar, new Cluster(name, port, localWorkers), lines(events));
    }

    private static ClusterListener lines(Consumer<String> events) {
        return new ClusterListener() {
            @Override
            public void waiting(Cluster cluster) {
                events.accept("waiting for workers; one joins with: " + cluster.joinCommand());
            }

            @Override
            public void joined(String worker, int present) {
                events.accept("worker " + worker + " has joined; there are " + present);
            }

            @Override
            public void lost(String worker, int present) {
                events.accept("worker " + worker + " is lost; there are " + present);
            }
        };
    }
}
