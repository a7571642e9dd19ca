package openpar.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import openpar.criteria.SetLabel;

/** Sets that were really issued, as printed with their mistakes: library/real/{name}.csv, each with its source beside it. */
final class RealSets {
    private static final LocalDate DONG_THAP = LocalDate.of(2019, 6, 12);

    /** @param name of the file */
    record Real(String name, SetLabel label) {}

    static final List<Real> ALL = List.of(
            new Real("dong-thap-548-2019-xa", new SetLabel("Tiêu chuẩn “Xã văn hóa nông thôn mới”, “Phường văn minh đô thị”, “Thị trấn văn minh đô thị”", "548/QĐ-UBND.HC", DONG_THAP, "UBND tỉnh Đồng Tháp", 2019, "commune")),
            new Real("dong-thap-548-2019-khom", new SetLabel("Tiêu chuẩn “Khóm văn minh đô thị”, “Ấp văn hóa nông thôn mới”", "548/QĐ-UBND.HC", DONG_THAP, "UBND tỉnh Đồng Tháp (khóm, ấp)", 2019, "commune")),
            new Real("bo-chi-so-766-2026", new SetLabel("Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành chính, dịch vụ công", "766/QĐ-TTg", LocalDate.of(2022, 6, 23), "Thủ tướng Chính phủ", 2026, "province")));

    private RealSets() {}

    static Review review(String name) {
        return switch (Annex.read(name + ".csv", content(name))) {
            case Annex.Understood(var set, var _, var _) -> Review.of(set);
            case Annex.Refused(var why) -> throw new IllegalStateException(name + " " + why);
        };
    }

    static byte[] content(String name) {
        try (var stream = RealSets.class.getResourceAsStream("/library/real/" + name + ".csv")) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
