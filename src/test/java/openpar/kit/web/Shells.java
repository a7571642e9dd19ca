package openpar.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The frame chị Hà of UBND xã Tịnh Khê sees, for templates rendered without a server. */
public final class Shells {
    private Shells() {}

    public static Shell of(String language) {
        try {
            var ha = new Visitor(1, "Nguyễn Thị Thu Hà", "Công chức", 1, "UBND xã Tịnh Khê", language, List.of());
            return new Shell.Builder(
                            new Texts().messageSource(), new Assets(), language, "token", "09:41:20", "/kit?x=1", ha)
                    .brandLine2("tỉnh Quảng Ngãi")
                    .notices(3)
                    .campaign("Đợt 2026", "/campaign/1", true)
                    .build(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
