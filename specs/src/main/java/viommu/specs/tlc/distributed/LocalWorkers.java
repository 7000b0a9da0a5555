package viommu.specs.tlc.distributed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import viommu.specs.tlc.Children;
import viommu.specs.tlc.LineReader;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcJvm;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.WorkFolder;

/** The workers on the server's machine. One that ends is not started again. */
final class LocalWorkers {
    /** Lets a worker find out its own port, by which the server tells one from the other. */
    private static final List<String> OWN_PORT = List.of(
            "--add-exports=java.rmi/sun.rmi.server=ALL-UNNAMED",
            "--add-exports=java.rmi/sun.rmi.transport=ALL-UNNAMED");

    private final List<Process> processes = new ArrayList<>();
    private String lastWords = "";

    /** Starts as many as the cluster is to have; each has a folder of its own for the modules that it asks the server for. */
    void start(TlcJar jar, TlcOptions options, Cluster cluster, WorkFolder folder, Children children)
            throws IOException {
        for (int i = 1; i <= cluster.localWorkers(); i++) {
            List<String> jvmOptions = new ArrayList<>(OWN_PORT);
            jvmOptions.add("-Djava.rmi.server.hostname=" + cluster.host());
            jvmOptions.add("-Dtlc2.tool.distributed.TLCServer.port=" + cluster.port());
            jvmOptions.add("-Dtlc2.tool.distributed.TLCWorker.threadCount=1");
            List<String> command = new TlcJvm(
                            jar,
                            options.maxHeapMiB(),
                            folder.newFolder("worker" + i),
                            options.isShort(),
                            jvmOptions,
                            List.of())
                    .command("tlc2.tool.distributed.TLCWorker");
            command.add(cluster.host());
            Process process = children.start(new ProcessBuilder(command).redirectErrorStream(true));
            new LineReader("tlc-worker-" + i, process.getInputStream(), this::heard);
            processes.add(process);
        }
    }

    private synchronized void heard(String line) {
        if (!line.isBlank()) {
            lastWords = line.strip();
        }
    }

    /** What one of them said last if all have ended, otherwise empty. */
    synchronized String complaint() {
        boolean ended = !processes.isEmpty() && processes.stream().noneMatch(Process::isAlive);
        return ended ? "; the workers of this machine have ended, the last of them with: " + lastWords : "";
    }
}
