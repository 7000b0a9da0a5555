package viommu.ci.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.adapters.logs.read.LogFormat;
import viommu.adapters.logs.trial.LogTrial;
import viommu.adapters.logs.trial.Source;

/** The picture in docs/traces.md is what {@code ./viommu trace --svg} draws of the recorded lazy guest. */
class TimelineTest {
    private static final Path DOCS = Path.of("../docs");
    private static final String NUMBER = "\"([0-9.]+)\"";
    private static final Pattern PLOT =
            Pattern.compile("id=\"clipPath1\"\\s*><path d=\"M([0-9.]+) ([0-9.]+) L([0-9.]+) \\S+ L\\S+ ([0-9.]+) ");
    private static final Pattern LINE =
            Pattern.compile("<line style=\"clip-path:url\\(#clipPath1\\); fill:none;([^\"]*)\" x1=" + NUMBER + " x2="
                    + NUMBER + " y1=" + NUMBER + " y2=" + NUMBER);
    /** Of the plot's size. Fonts are not the same everywhere, and the plot is as large as they leave it. */
    private static final double TOLERANCE = 0.004;

    /** From the left and from the top, as shares of the plot. */
    private record Line(String style, double[] ends) {
        boolean isLike(Line other) {
            boolean near = true;
            for (int i = 0; i < ends.length; i++) {
                near &= Math.abs(ends[i] - other.ends[i]) < TOLERANCE;
            }
            return near && style.equals(other.style);
        }

        @Override
        public String toString() {
            return style + Arrays.toString(ends);
        }
    }

    private static List<Line> lines(Path picture) throws IOException {
        String svg = Files.readString(picture);
        Matcher plot = PLOT.matcher(svg);
        assertThat(plot.find()).as("there is a plot in " + picture).isTrue();
        double left = Double.parseDouble(plot.group(1));
        double top = Double.parseDouble(plot.group(2));
        double width = Double.parseDouble(plot.group(3)) - left;
        double height = Double.parseDouble(plot.group(4)) - top;
        return LINE.matcher(svg)
                .results()
                .map(line -> new Line(line.group(1), new double[] {
                    (Double.parseDouble(line.group(2)) - left) / width,
                    (Double.parseDouble(line.group(3)) - left) / width,
                    (Double.parseDouble(line.group(4)) - top) / height,
                    (Double.parseDouble(line.group(5)) - top) / height
                }))
                .toList();
    }

    @Test
    void thePictureOfTheLazyGuestIsWhatIsDrawn(@TempDir Path folder) throws IOException {
        Path drawn = folder.resolve("drawn.svg");
        Source guest = new Source(DOCS.resolve("logs/linux-6.1-nvme-lazy.ftrace.gz"), LogFormat.LINUX_FTRACE);
        Source emulator = new Source(DOCS.resolve("logs/linux-6.1-nvme-lazy.qemu.log.gz"), LogFormat.QEMU);

        Timeline.draw(LogTrial.run(Optional.of(guest), Optional.of(emulator), lines -> {}), drawn);

        List<Line> expected = lines(drawn);
        List<Line> picture = lines(DOCS.resolve("pictures/lazy-timeline.svg"));
        assertThat(picture).hasSizeGreaterThan(1_000).hasSameSizeAs(expected);
        for (int i = 0; i < picture.size(); i++) {
            assertThat(picture.get(i).isLike(expected.get(i)))
                    .as("./viommu trace --svg docs/pictures/lazy-timeline.svg: " + picture.get(i) + " is "
                            + expected.get(i))
                    .isTrue();
        }
    }
}
