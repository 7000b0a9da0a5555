package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolMessagesTest {
    private final List<ToolMessage> messages = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();

    @Test
    void a_message_is_what_stands_in_its_frame() {
        read(
                "noise",
                "@!@!@STARTMSG 2110:1 @!@!@",
                "Invariant I",
                "is violated.",
                "@!@!@ENDMSG 2110 @!@!@",
                "more noise");

        assertThat(messages)
                .containsExactly(new ToolMessage(
                        2110, ToolMessage.Severity.ERROR, List.of("Invariant I", "is violated."), List.of()));
        assertThat(outside).containsExactly("noise", "more noise");
    }

    @Test
    void a_message_may_lie_inside_another_and_begin_in_the_middle_of_a_line() {
        read(
                "@!@!@STARTMSG 1000:1 @!@!@",
                "An exception",
                ": @!@!@STARTMSG 5001:0 @!@!@",
                "File not found.",
                "@!@!@ENDMSG 5001 @!@!@",
                "@!@!@ENDMSG 1000 @!@!@");

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).oneLine()).isEqualTo("An exception : File not found.");
        assertThat(messages.get(0).has(5001)).isTrue();
    }

    @Test
    void a_frame_that_the_output_ends_in_is_no_message() {
        read("@!@!@STARTMSG 2193:0 @!@!@", "Model checking completed. No error has been found.");

        assertThat(messages).isEmpty();
    }

    @Test
    void a_frame_that_was_never_closed_does_not_swallow_the_next() {
        read(
                "@!@!@STARTMSG 2199:0 @!@!@",
                "@!@!@STARTMSG 2186:0 @!@!@",
                "Finished",
                "@!@!@ENDMSG 2186 @!@!@",
                "@!@!@ENDMSG 2199 @!@!@");

        assertThat(messages).extracting(ToolMessage::code).containsExactly(2199);
        assertThat(messages.get(0).has(2186)).isTrue();
    }

    @Test
    void an_end_without_a_start_is_nothing() {
        read("@!@!@ENDMSG 2186 @!@!@");

        assertThat(messages).isEmpty();
        assertThat(outside).isEmpty();
    }

    private void read(String... lines) {
        ToolMessages reader = new ToolMessages(messages::add, outside::add);
        for (String line : lines) {
            reader.accept(line);
        }
    }
}
