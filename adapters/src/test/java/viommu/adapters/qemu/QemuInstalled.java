package viommu.adapters.qemu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import viommu.adapters.qemu.machine.Board;

/** Tests that need QEMU are skipped, with the reason, where there is none; unless VIOMMU_REQUIRE lists it. */
public final class QemuInstalled {
    private QemuInstalled() {}

    public static void orSkip(Board board) {
        List<String> required =
                Arrays.asList(System.getenv().getOrDefault("VIOMMU_REQUIRE", "").split(","));
        boolean installed = QemuVersion.of(board.binary()).isPresent();
        if (!installed && required.contains("qemu")) {
            throw new AssertionError(board.binary() + " is required and not installed");
        }
        assumeTrue(installed, board.binary() + " is not installed");
    }

    /** What is said of one version is not said of the others. */
    public static void inVersionOrSkip(Board board, String version) {
        orSkip(board);
        String installed = QemuVersion.of(board.binary()).orElseThrow();
        assumeTrue(
                installed.startsWith(version + "."),
                board.binary() + " is " + installed + ", and this is about " + version);
    }
}
