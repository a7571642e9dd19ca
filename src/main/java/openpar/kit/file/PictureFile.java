package openpar.kit.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import openpar.kit.file.Sniffed.Known;
import openpar.kit.file.Sniffed.Reason;
import openpar.kit.file.Sniffed.Refused;

/** Pictures, measured before they are unpacked. */
public final class PictureFile {
    private static final long MOST_DOTS = 150_000_000;

    /** What is done with an opened picture. */
    private interface Look<T> {
        T at(ImageReader reader) throws IOException;
    }

    private PictureFile() {}

    static Sniffed look(Path file, FileKind kind) {
        try {
            return open(file, reader -> {
                long dots = (long) reader.getWidth(0) * reader.getHeight(0);
                return dots > MOST_DOTS ? new Refused(Reason.BOMB, kind.extension()) : new Known(kind);
            });
        } catch (IOException | RuntimeException e) {
            return new Refused(Reason.BROKEN, kind.extension());
        }
    }

    /** The picture, thinned out while it is read so that it is hardly wider than asked. */
    public static BufferedImage read(Path file, int width) throws IOException {
        return open(file, reader -> {
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0) * 5 / 7) / width);
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        });
    }

    private static <T> T open(Path file, Look<T> look) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return look.at(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
