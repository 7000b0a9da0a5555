package viommu.specs.tlc.distributed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import viommu.specs.tlc.ConfigText;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcJvm;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcRun;
import viommu.specs.tlc.WorkFolder;
import viommu.specs.tlc.distributed.server.AccountedBlocksFactory;

/** The command line of TLC's server. */
final class ServerCommand {
    private static final String MAIN_CLASS = "tlc2.tool.distributed.TLCServer";
    private static final Duration REPORT = Duration.ofSeconds(1);
    /** All that the server gets of ours. More would bring along the operators that we override elsewhere. */
    private static final List<String> ACCOUNTING =
            List.of("AccountedBlocksFactory", "AccountedBlocks", "Ledger", "ExpandedStates");

    private ServerCommand() {}

    static List<String> of(TlcJar jar, TlcRun run, Cluster cluster, WorkFolder folder, Path config) throws IOException {
        TlcOptions options = run.options();
        List<String> jvmOptions = List.of(
                "-Djava.rmi.server.hostname=" + cluster.host(),
                "-D" + MAIN_CLASS + ".port=" + cluster.port(),
                "-D" + MAIN_CLASS + ".report=" + REPORT.toMillis(),
                "-D" + AccountedBlocksFactory.PROPERTY + "=" + AccountedBlocksFactory.class.getName());
        List<String> command = new TlcJvm(
                        jar,
                        options.maxHeapMiB(),
                        folder.temporary(),
                        options.isShort(),
                        jvmOptions,
                        List.of(accounting(folder)))
                .command(MAIN_CLASS);
        command.add("-tool");
        if (!ConfigText.of(run.config()).checksDeadlock()) {
            // The server does not look for it in the configuration file.
            command.add("-deadlock");
        }
        command.addAll(List.of("-checkpoint", "0", "-metadir", folder.states().toString()));
        command.addAll(List.of("-fp", Integer.toString(options.fingerprint())));
        command.addAll(List.of("-config", config.toString()));
        command.add(folder.rootModule(run).toString());
        return command;
    }

    private static Path accounting(WorkFolder folder) throws IOException {
        Path classes = folder.newFolder("classes");
        Class<?> first = AccountedBlocksFactory.class;
        Path into =
                Files.createDirectories(classes.resolve(first.getPackageName().replace('.', '/')));
        for (String name : ACCOUNTING) {
            try (InputStream in = first.getResourceAsStream(name + ".class")) {
                Files.copy(in, into.resolve(name + ".class"));
            }
        }
        return classes;
    }
}
