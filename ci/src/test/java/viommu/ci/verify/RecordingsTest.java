package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Recording.Ruling;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;

class RecordingsTest {
    private static final Home PROJECT = new Home(Path.of(".."));
    private static final String LAZY = "linux-6.1-nvme-lazy";

    @TempDir
    private Path folder;

    private static List<Recording> judged(Home home) {
        return new Recordings(home, Feedback.SILENT).of(Recordings.NAMES);
    }

    /** A home with the lazy run's guest, and an emulator's log that is given. */
    private Home with(byte[] emulator) throws IOException {
        Home home = new Home(folder);
        Files.createDirectories(home.logs());
        String guest = LAZY + ".ftrace.gz";
        Files.copy(PROJECT.logs().resolve(guest), home.logs().resolve(guest));
        Files.write(home.logs().resolve(LAZY + ".qemu.log.gz"), emulator);
        return home;
    }

    private static byte[] emulator() throws IOException {
        return Files.readAllBytes(PROJECT.logs().resolve(LAZY + ".qemu.log.gz"));
    }

    @Test
    void thoseThatThereAreBreakNothing() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.logs())) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.(ftrace|qemu\\.log)\\.gz", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Recordings.NAMES);
        }
        assertThat(judged(PROJECT)).hasSameSizeAs(Recordings.NAMES).allSatisfy(recording -> {
            assertThat(recording.exit()).as(recording.toString()).isEqualTo(Exit.AS_EXPECTED);
            assertThat(recording.lines()).isGreaterThan(40_000);
            assertThat(recording.rulings())
                    .filteredOn(ruling -> ruling.rule().equals("TranslationWasMapped"))
                    .extracting(Ruling::judged)
                    .containsExactly(20_948L);
        });
    }

    /** A hit gives the address that the page was mapped to before; its line is 34220. */
    @Test
    void aLogThatBreaksSomethingDiffers() throws IOException {
        byte[] whole =
                new GZIPInputStream(Files.newInputStream(PROJECT.logs().resolve(LAZY + ".qemu.log.gz"))).readAllBytes();
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\n");
        lines[34219] = lines[34219].replace("slpte 0x7193003", "slpte 0x29f7003");
        lines[34220] = lines[34220].replace("gpa 0x7193000", "gpa 0x29f7000");
        Home home = with(new byte[0]);
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(home.logs().resolve(LAZY + ".qemu.log.gz")))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }

        Recording recording =
                new Recordings(home, Feedback.SILENT).of(List.of(LAZY)).get(0);

        assertThat(recording.exit()).isEqualTo(Exit.DIFFERS);
        assertThat(recording.toString())
                .startsWith(LAZY + ": HitWasFilled at ")
                .contains(".qemu.log.gz:34220: a hit of 0x29f7000", "TranslationWasMapped at ");
        assertThat(recording.broken().get(1).first().get(0).command()).startsWith("./viommu replay ");
    }

    @Test
    void aLogThatIsCutOffIsInconclusiveAndNamed() throws IOException {
        Home home = with(Arrays.copyOf(emulator(), 100_000));

        Recording recording =
                new Recordings(home, Feedback.SILENT).of(List.of(LAZY)).get(0);

        assertThat(recording.exit()).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(recording.doubts()).singleElement().asString().contains(".qemu.log.gz:", "is cut off");
    }

    @Test
    void aLogThatIsMissingIsInconclusiveAndNamed() {
        assertThat(judged(new Home(folder))).hasSameSizeAs(Recordings.NAMES).allSatisfy(recording -> {
            assertThat(recording.exit()).isEqualTo(Exit.INCONCLUSIVE);
            assertThat(recording.toString()).contains(recording.name() + ".ftrace.gz");
        });
    }
}
