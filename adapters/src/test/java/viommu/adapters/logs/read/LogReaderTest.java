package viommu.adapters.logs.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.adapters.logs.DamagedLogException;
import viommu.adapters.logs.RealLogs;

class LogReaderTest {
    private static final String LINE =
            " dd-1 [000] ..... %s: map: IOMMU: iova=0x1000 - 0x2000 paddr=0x5000 size=4096\n";
    private static final String HIT =
            "1@1.0:vtd_iotlb_page_hit IOTLB page hit sid 0x8 iova 0x1000 slpte 0x5003 domain 0x3\n";

    @TempDir
    private Path folder;

    private Path file(String... text) throws IOException {
        return Files.writeString(folder.resolve("log"), String.join("", text));
    }

    private static Counts read(Path path, LogFormat format) {
        try (LogReader reader = LogReader.open(path, format)) {
            while (reader.next() != null) {
                // to the end
            }
            return reader.counts();
        }
    }

    @Test
    void whatIsNotUnderstoodIsCountedAndShownWithItsLine() throws IOException {
        Counts counts = read(file(LINE.formatted("1.0"), "what?\n", "# note\n", "eh?\n"), LogFormat.LINUX_FTRACE);

        assertThat(counts.lines()).isEqualTo(4);
        assertThat(counts.events()).containsEntry("guest-map", 1L);
        assertThat(counts.others()).containsEntry("remark", 1L);
        assertThat(counts.notUnderstood()).isEqualTo(2);
        assertThat(counts.firstNotUnderstood().get(1)).isEqualTo(new Counts.NotUnderstood(4, "eh?"));
    }

    @Test
    void aLineThatIsCutOffIsNamedEvenIfItCouldBeRead() throws IOException {
        Path log = file(LINE.formatted("1.0"), LINE.formatted("2.0").replace("4096\n", "40"));

        assertThatThrownBy(() -> read(log, LogFormat.LINUX_FTRACE))
                .isInstanceOf(DamagedLogException.class)
                .hasMessageStartingWith(log + ":2: the log is cut off");
    }

    @Test
    void aCompressedLogThatIsCutOffIsNamedWithItsLine() throws IOException {
        byte[] whole = Files.readAllBytes(RealLogs.STRICT.guest().path());
        Path half = Files.write(folder.resolve("half.gz"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> read(half, LogFormat.LINUX_FTRACE))
                .isInstanceOf(DamagedLogException.class)
                .hasMessageMatching(".*half.gz:[1-9]\\d{3}: the compressed file is cut off.*");
    }

    @Test
    void aClockThatGoesBackIsNamed() throws IOException {
        Path log = file(LINE.formatted("2.0"), LINE.formatted("1.9"));

        assertThatThrownBy(() -> read(log, LogFormat.LINUX_FTRACE))
                .hasMessageStartingWith(log + ":2: the time goes back by 100000 us");
    }

    @Test
    void processorsHaveTheirOwnTime() throws IOException {
        Path log = file(LINE.formatted("2.0"), LINE.formatted("1.9").replace("[000]", "[001]"));

        assertThat(read(log, LogFormat.LINUX_FTRACE).lines()).isEqualTo(2);
    }

    @Test
    void aLineOfAnotherLogIsNamed() throws IOException {
        Path log = file(LINE.formatted("1.0"), HIT);

        assertThatThrownBy(() -> read(log, LogFormat.LINUX_FTRACE))
                .hasMessageStartingWith(log + ":2: a line of a qemu log among those of linux-ftrace");
    }

    @Test
    void theFormIsToldFromWhatIsThere() throws IOException {
        assertThat(Guess.format(RealLogs.LAZY.guest().path())).isEqualTo(LogFormat.LINUX_FTRACE);
        assertThat(Guess.format(RealLogs.LAZY.emulator().path())).isEqualTo(LogFormat.QEMU);
        assertThatThrownBy(() -> Guess.format(file("what?\n", "eh?\n")))
                .hasMessageContaining("log:1: none of the first 2 lines is of a log that can be read");
        assertThatThrownBy(() -> Guess.format(file(""))).hasMessageContaining("the log is empty");
        assertThatThrownBy(() -> Guess.format(folder.resolve("nothing"))).hasMessageContaining("no such file");
    }
}
