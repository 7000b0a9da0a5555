package viommu.adapters.qemu.machine;

import java.util.HexFormat;

/** The answer to one command, which may still be on its way; asking for it waits. */
public final class Reply {
    private final Qtest qtest;
    final String command;
    private String text;

    Reply(Qtest qtest, String command) {
        this.qtest = qtest;
        this.command = command;
    }

    void arrived(String answer) {
        this.text = answer;
    }

    boolean here() {
        return text != null;
    }

    /** The number that was read, unsigned. */
    public long value() {
        String digits = text();
        return Long.parseUnsignedLong(digits.startsWith("0x") ? digits.substring(2) : digits, 16);
    }

    /** The bytes that were read. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(text().substring(2));
    }

    private String text() {
        qtest.await(this);
        return text;
    }
}
