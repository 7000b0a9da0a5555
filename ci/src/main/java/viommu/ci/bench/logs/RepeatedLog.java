package viommu.ci.bench.logs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A real run over and over, later each time; what it leaves mapped is unmapped and invalidated before the next one. */
final class RepeatedLog {
    private static final int SECONDS_APART = 10;
    private static final Pattern GUEST =
            Pattern.compile("(.*\\] \\S+ +)(\\d+)(\\.\\d+: (\\w+): IOMMU: iova=(\\w+).*|\\.\\d+: .*)");
    private static final Pattern EMULATOR = Pattern.compile("(\\d+@)(\\d+)(\\..*)");
    /** The first thing that a device does, and the last thing that the driver waits for. */
    private static final String FIRST = "vtd_iotlb_cc_update";

    private static final String LAST = "vtd_inv_desc_wait_sw";

    private final List<String> guest;
    private final List<String> emulator;

    RepeatedLog(Path folder) {
        guest = new ArrayList<>(lines(folder.resolve("linux-6.1-nvme-strict.ftrace.gz")));
        emulator = new ArrayList<>(lines(folder.resolve("linux-6.1-nvme-strict.qemu.log.gz")));
        emulator.subList(lastIndex(LAST) + 1, emulator.size()).clear();
        left().forEach(this::tearDown);
    }

    private static List<String> lines(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Writes both logs, so many lines together or a few more. */
    void write(Path guestFile, Path emulatorFile, long lines) {
        int first = index(FIRST);
        try (BufferedWriter ofGuest = Files.newBufferedWriter(guestFile);
                BufferedWriter ofEmulator = Files.newBufferedWriter(emulatorFile)) {
            long written = 0;
            for (long time = 0; written < lines; time += SECONDS_APART) {
                List<String> other = emulator.subList(time == 0 ? 0 : first, emulator.size());
                write(ofGuest, guest, GUEST, time);
                write(ofEmulator, other, EMULATOR, time);
                written += guest.size() + other.size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + guestFile + ": " + e.getMessage(), e);
        }
    }

    private static void write(BufferedWriter to, List<String> lines, Pattern form, long later) throws IOException {
        for (String line : lines) {
            Matcher parts = form.matcher(line);
            if (parts.matches()) {
                to.write(parts.group(1));
                to.write(String.format(Locale.ROOT, "%d", Long.parseLong(parts.group(2)) + later));
                to.write(parts.group(3));
                to.write('\n');
            }
        }
    }

    /** The ranges of the mappings that are never unmapped. */
    private List<long[]> left() {
        Map<String, String> live = new LinkedHashMap<>();
        for (String line : guest) {
            Matcher parts = GUEST.matcher(line);
            if (parts.matches() && parts.group(5) != null) {
                if (parts.group(4).equals("map")) {
                    live.put(parts.group(5), line);
                } else {
                    live.values().removeIf(map -> within(map, line));
                }
            }
        }
        return live.values().stream().map(RepeatedLog::range).toList();
    }

    /** Both logs of an unmap with an invalidation of each page. */
    private void tearDown(long[] range) {
        long bytes = range[1] - range[0];
        guest.add(String.format(
                Locale.ROOT,
                "  rmmod-9  [000] .....     9.000000: unmap: IOMMU: iova=0x%x - 0x%x size=%d unmapped_size=%d",
                range[0],
                range[1],
                bytes,
                bytes));
        for (long iova = range[0]; iova < range[1]; iova += 4096) {
            guest.add(String.format(
                    Locale.ROOT,
                    "  rmmod-9  [000] d....     9.000000: qi_submit: iotlb_inv dmar0: 0x300f2 0x%x 0x0 0x0",
                    iova));
            String before = "18568@1795336818.000000:";
            emulator.add(before
                    + String.format(
                            Locale.ROOT,
                            "vtd_inv_desc_iotlb_pages iotlb invalidate domain 0x3 addr 0x%x mask 0x0",
                            iova));
            emulator.add(before + LAST + " wait invalidate status write addr 0x526f404 data 0x2");
        }
    }

    private static boolean within(String map, String unmap) {
        long[] inner = range(map);
        long[] outer = range(unmap);
        return inner[0] >= outer[0] && inner[1] <= outer[1];
    }

    private static long[] range(String line) {
        String[] ends = line.substring(line.indexOf("iova=") + 5).split("[ -]+", 3);
        return new long[] {Long.decode(ends[0]), Long.decode(ends[1])};
    }

    private int index(String event) {
        for (int i = 0; i < emulator.size(); i++) {
            if (emulator.get(i).contains(event)) {
                return i;
            }
        }
        throw new IllegalStateException("the log has no " + event);
    }

    private int lastIndex(String event) {
        for (int i = emulator.size() - 1; i >= 0; i--) {
            if (emulator.get(i).contains(event)) {
                return i;
            }
        }
        throw new IllegalStateException("the log has no " + event);
    }
}
