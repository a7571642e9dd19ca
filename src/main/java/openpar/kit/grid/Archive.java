package openpar.kit.grid;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip file in memory. Its list of contents is looked at before anything is unpacked, only the parts asked for are, and
 * none beyond what the list said.
 */
final class Archive {
    private static final int MOST_PARTS = 5_000;
    private static final int MOST_OF_A_PART = 128 << 20;
    private static final long MOST_OF_ALL = 768L << 20;
    /** Text of a table packs 10 to 60 times; deflate itself ends near 1032. */
    private static final int BOMB = 250;

    private static final int HARMLESS = 24 << 20;
    private static final int END = 0x06054b50;
    private static final int LISTED = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LISTED_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private record Part(int method, int packed, int size, int at) {}

    private final ByteBuffer bytes;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Archive(byte[] content) {
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Archive open(byte[] content) {
        var archive = new Archive(content);
        try {
            archive.list();
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new Refused(Refusal.DAMAGED);
        }
        return archive;
    }

    private void list() {
        int end = bytes.limit() - END_LENGTH;
        while (end >= 0 && bytes.getInt(end) != END) end--;
        if (end < 0) throw new Refused(Refusal.DAMAGED);
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        if (count > MOST_PARTS) throw new Refused(Refusal.BOMB);
        long packed = 0;
        long size = 0;
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != LISTED) throw new Refused(Refusal.DAMAGED);
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            int extra = Short.toUnsignedInt(bytes.getShort(at + 30));
            int comment = Short.toUnsignedInt(bytes.getShort(at + 32));
            if ((bytes.getShort(at + 8) & 1) != 0) throw new Refused(Refusal.PASSWORD);
            var part = part(at);
            packed += part.packed();
            size += part.size();
            if (size > MOST_OF_ALL || isBomb(part.packed(), part.size())) throw new Refused(Refusal.BOMB);
            parts.put(text(at + LISTED_LENGTH, name).replace('\\', '/'), part);
            at += LISTED_LENGTH + name + extra + comment;
        }
        if (packed > bytes.limit() || isBomb(packed, size)) throw new Refused(Refusal.BOMB);
    }

    private static boolean isBomb(long packed, long size) {
        return size > HARMLESS && size > packed * BOMB;
    }

    private Part part(int at) {
        long packed = Integer.toUnsignedLong(bytes.getInt(at + 20));
        long size = Integer.toUnsignedLong(bytes.getInt(at + 24));
        if (packed > bytes.limit()) throw new Refused(Refusal.DAMAGED);
        if (size > MOST_OF_ALL) throw new Refused(Refusal.BOMB);
        return new Part(bytes.getShort(at + 10), (int) packed, (int) size, bytes.getInt(at + 42));
    }

    private String text(int at, int length) {
        var name = new byte[length];
        bytes.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** Null when there is no such part. */
    byte @Nullable [] find(String name) {
        var part = parts.get(name);
        if (part == null) return null;
        if (part.size() > MOST_OF_A_PART) throw new Refused(Refusal.TOO_LARGE);
        try {
            return unpacked(part);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException broken) {
            throw new Refused(Refusal.DAMAGED);
        }
    }

    byte[] part(String name) {
        var part = find(name);
        if (part == null) throw new Refused(Refusal.DAMAGED);
        return part;
    }

    private byte[] unpacked(Part part) throws DataFormatException {
        if (bytes.getInt(part.at()) != LOCAL) throw new Refused(Refusal.DAMAGED);
        int name = Short.toUnsignedInt(bytes.getShort(part.at() + 26));
        int extra = Short.toUnsignedInt(bytes.getShort(part.at() + 28));
        int from = part.at() + LOCAL_LENGTH + name + extra;
        if (part.method() == STORED) return Arrays.copyOfRange(bytes.array(), from, checked(from, part.packed()));
        if (part.method() != DEFLATED) throw new Refused(Refusal.DAMAGED);
        checked(from, part.packed());
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), from, part.packed());
            var unpacked = new byte[part.size()];
            int length = 0;
            while (length < unpacked.length) {
                int more = inflater.inflate(unpacked, length, unpacked.length - length);
                if (more == 0) throw new Refused(Refusal.DAMAGED);
                length += more;
            }
            return unpacked;
        } finally {
            inflater.end();
        }
    }

    private int checked(int from, int length) {
        if (from < 0 || from + length > bytes.limit()) throw new Refused(Refusal.DAMAGED);
        return from + length;
    }
}
