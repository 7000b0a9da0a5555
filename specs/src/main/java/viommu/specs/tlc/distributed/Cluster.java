package viommu.specs.tlc.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where the workers find the server.
 *
 * @param host the name or address of this machine under which workers reach it
 * @param port of the registry where workers ask for the server; they need more ports than this one
 * @param localWorkers how many workers to start on this machine, each a JVM with one thread and as much heap as the server
 */
public record Cluster(String host, int port, int localWorkers) {
    /** The port that TLC takes when it is told nothing. */
    public static final int STANDARD_PORT = 10997;

    private static final String LOOPBACK = "127.0.0.1";

    public Cluster {
        if (host.isBlank() || port < 1 || port > 65_535 || localWorkers < 0) {
            throw new IllegalArgumentException("no cluster: " + host + ":" + port + ", local workers " + localWorkers);
        }
    }

    /** Workers of this machine only, on a port that is free now. */
    public static Cluster loopback(int localWorkers) {
        try (ServerSocket free = new ServerSocket(0)) {
            return new Cluster(LOOPBACK, free.getLocalPort(), localWorkers);
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    /** What this machine calls itself; whether others know it by that name is another matter. */
    public static String nameOfThisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return LOOPBACK;
        }
    }

    /** @throws IOException if something else has the port */
    void requireFreePort() throws IOException {
        try {
            new ServerSocket(port).close();
        } catch (BindException e) {
            throw new BindException("port " + port + " is in use");
        }
    }

    /** The command that joins a worker, on any machine that has the script and TLC. */
    public String joinCommand() {
        return "ci/distributed/worker " + host + (port == STANDARD_PORT ? "" : " " + port);
    }
}
