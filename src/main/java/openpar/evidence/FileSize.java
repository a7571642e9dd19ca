package openpar.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import openpar.kit.web.Shell;

/** Sizes of files as people read them: "740 KB", "18,4 MB". */
public final class FileSize {
    private FileSize() {}

    public static String of(long bytes, Shell shell) {
        boolean large = bytes >= 1_000_000;
        var size = BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(large ? 1 << 20 : 1 << 10), large ? 1 : 0, RoundingMode.HALF_UP);
        return shell.show().figure(size.max(large ? BigDecimal.ZERO : BigDecimal.ONE)) + (large ? " MB" : " KB");
    }
}
