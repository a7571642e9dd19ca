package openpar.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.ClassPathResource;

/** Explanations and reasons for cutting points, from the samples; where a leaf has none, sentences that fit many. */
final class DemoTexts {
    private static final List<String> EXPLANATIONS = List.of(
            "Đơn vị đã thực hiện nhưng chưa đạt mức tối đa do khối lượng việc tăng sau sắp xếp; phần còn lại hoàn thành trong quý I năm sau.",
            "Số liệu lấy từ báo cáo năm đã gửi Sở Nội vụ; phần chênh so với hệ thống của tỉnh do đồng bộ chậm, đơn vị đã có văn bản đề nghị rà soát.",
            "Trong năm có hai đợt mưa lũ kéo dài nên một số nhiệm vụ hoàn thành chậm, đã báo cáo và được đồng ý điều chỉnh thời gian.",
            "Nhân sự phụ trách thay đổi giữa năm, đơn vị đã phân công lại và bổ sung tài liệu, xem mục 2 của báo cáo kèm theo.");
    private static final List<String> REASONS = List.of(
            "Đối chiếu với nguồn của tỉnh, số liệu được công nhận thấp hơn số đơn vị kê khai; tính lại theo số của nguồn.",
            "Tài liệu kèm theo chưa có chữ ký và dấu ở trang số liệu nên chỉ công nhận phần có căn cứ.",
            "Nội dung báo cáo chưa nêu đủ kết quả theo yêu cầu của tiêu chí, chưa đủ cơ sở để công nhận mức tự chấm.");

    private final Map<String, List<String>> explanations = new HashMap<>();
    private final List<String> reasonCodes = new ArrayList<>();

    DemoTexts() throws java.io.IOException {
        var file = new ClassPathResource("library/explanations.csv");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (var rows = CSVParser.parse(file.getInputStream(), java.nio.charset.StandardCharsets.UTF_8, format)) {
            for (var row : rows) {
                if (row.get("type").equals("explanation") && row.get("set").equals("commune")) {
                    explanations
                            .computeIfAbsent(row.get("code"), c -> new ArrayList<>())
                            .add(row.get("text"));
                } else if (row.get("type").equals("cut_reason") && !reasonCodes.contains(row.get("reason_code"))) {
                    reasonCodes.add(row.get("reason_code"));
                }
            }
        }
    }

    String explanation(String code, RandomGenerator random) {
        var fitting = explanations.getOrDefault(code, List.of());
        return fitting.isEmpty() || random.nextDouble() < 0.7
                ? EXPLANATIONS.get(random.nextInt(EXPLANATIONS.size()))
                : fitting.get(random.nextInt(fitting.size()));
    }

    String reason(RandomGenerator random) {
        return REASONS.get(random.nextInt(REASONS.size()));
    }

    String reasonCode(RandomGenerator random) {
        int which = (int) (reasonCodes.size() * random.nextDouble() * random.nextDouble());
        return reasonCodes.get(which);
    }
}
