package viommu.adapters.qemu.machine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import viommu.conformance.SubjectFailedException;

/**
 * QEMU's qtest protocol: memory, registers and ports, read and written from outside, in the byte order of the target, which is little
 * endian. Commands are collected and sent when an answer is waited for; QEMU carries them out in order. Belongs to one thread.
 *
 * <p>Source: docs/devel/testing/qtest.rst of QEMU.
 */
public final class Qtest implements AutoCloseable {
    private static final int MUCH = 1 << 16;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Duration patience;
    private final Queue<Reply> open = new ArrayDeque<>();
    private final StringBuilder toSend = new StringBuilder();
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
    private final StringBuilder line = new StringBuilder();
    private ByteBuffer sending = ByteBuffer.allocate(0);
    private long commands;

    /** @param patience how long QEMU may say nothing while something is asked */
    Qtest(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        this.patience = patience;
        channel.configureBlocking(false);
        this.selector = Selector.open();
        this.key = channel.register(selector, SelectionKey.OP_READ);
    }

    public void writel(long address, long value) {
        send("writel 0x" + hex(address) + " 0x" + hex(value & 0xffffffffL));
    }

    public void writeq(long address, long value) {
        send("writeq 0x" + hex(address) + " 0x" + hex(value));
    }

    public void write(long address, byte[] bytes) {
        send("write 0x" + hex(address) + " " + bytes.length + " 0x"
                + HexFormat.of().formatHex(bytes));
    }

    public void fill(long address, long size, int value) {
        send("memset 0x" + hex(address) + " " + size + " 0x" + hex(value & 0xff));
    }

    public void writew(long address, int value) {
        send("writew 0x" + hex(address) + " 0x" + hex(value & 0xffff));
    }

    public void writeb(long address, int value) {
        send("writeb 0x" + hex(address) + " 0x" + hex(value & 0xff));
    }

    public void outl(int port, long value) {
        send("outl 0x" + hex(port) + " 0x" + hex(value & 0xffffffffL));
    }

    public Reply readb(long address) {
        return send("readb 0x" + hex(address));
    }

    public Reply readw(long address) {
        return send("readw 0x" + hex(address));
    }

    public Reply readl(long address) {
        return send("readl 0x" + hex(address));
    }

    public Reply readq(long address) {
        return send("readq 0x" + hex(address));
    }

    public Reply read(long address, int size) {
        return send("read 0x" + hex(address) + " " + size);
    }

    public Reply inl(int port) {
        return send("inl 0x" + hex(port));
    }

    /** Commands that were sent or are waiting to be. */
    public long commands() {
        return commands;
    }

    private static String hex(long value) {
        return Long.toHexString(value);
    }

    private Reply send(String command) {
        Reply reply = new Reply(this, command);
        toSend.append(command).append('\n');
        open.add(reply);
        commands++;
        return reply;
    }

    /** Until everything that was sent is carried out. */
    public void flush() {
        while (!open.isEmpty()) {
            exchange();
        }
    }

    void await(Reply reply) {
        while (!reply.here()) {
            exchange();
        }
    }

    /** Sends what can be sent and takes what has come, so that neither side waits for the other with full hands. */
    private void exchange() {
        try {
            refill();
            key.interestOps(
                    sending.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            if (sending.hasRemaining()) {
                channel.write(sending);
            }
            if (selector.select(patience.toMillis()) == 0) {
                Reply waiting = open.element();
                throw new SubjectFailedException(
                        "no answer within " + patience.toMillis() + " ms to " + shortened(waiting.command));
            }
            selector.selectedKeys().clear();
            take();
        } catch (IOException e) {
            Reply waiting = open.element();
            throw new SubjectFailedException(
                    "the connection broke at " + shortened(waiting.command) + ": " + e.getMessage(), "", e);
        }
    }

    private void refill() {
        if (!sending.hasRemaining() && !toSend.isEmpty()) {
            int length = Math.min(toSend.length(), MUCH);
            sending = StandardCharsets.US_ASCII.encode(toSend.substring(0, length));
            toSend.delete(0, length);
        }
    }

    private void take() throws IOException {
        int count = channel.read(in);
        if (count < 0) {
            throw new EOFException("it ended");
        }
        in.flip();
        while (in.hasRemaining()) {
            char c = (char) in.get();
            if (c == '\n') {
                heard(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append(c);
            }
        }
        in.clear();
    }

    private void heard(String text) {
        if (text.startsWith("IRQ ")) {
            return;
        }
        Reply reply = open.poll();
        if (reply == null || !text.startsWith("OK")) {
            throw new SubjectFailedException(
                    "it answered " + text + " to " + (reply == null ? "nothing" : shortened(reply.command)));
        }
        reply.arrived(text.length() > 2 ? text.substring(3) : "");
    }

    private static String shortened(String command) {
        return command.length() <= 80 ? command : command.substring(0, 80) + "...";
    }

    @Override
    public void close() {
        try {
            selector.close();
            channel.close();
        } catch (IOException e) {
            // The process that it leads to is ended next; nothing is lost.
            return;
        }
    }
}
