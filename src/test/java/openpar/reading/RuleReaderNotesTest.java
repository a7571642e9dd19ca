package openpar.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence behind a rule that changes its points, in a way no rule says, must not pass unseen. */
class RuleReaderNotesTest {
    private static final List<String> NOTES = List.of(
            "Riêng các xã miền núi được cộng thêm 0,5 điểm.",
            "Trường hợp có đơn thư khiếu nại thì hạ một bậc.",
            "Điểm được nhân hệ số 1,2 đối với đặc khu.",
            "Đối với đặc khu, mức đạt là 50%.",
            "Thiếu báo cáo quý: giảm 50% số điểm đạt được.",
            "Điểm tối đa chỉ áp dụng cho đơn vị có trên 100 hồ sơ.",
            "Các mức trên giảm một nửa nếu nộp muộn.",
            "Chỉ tính khi có xác nhận của cơ quan thuế, nếu không thì lấy điểm trung bình.",
            "Sau ngày 15/12/2026 thì điểm còn một nửa.",
            "Xã đặc biệt khó khăn: ngưỡng giảm 10%.");

    @Test
    void a_note_that_changes_points_makes_a_sure_rule_doubtful() throws IOException {
        var tried = 0;
        var unseen = new ArrayList<String>();
        for (var sample : Corpus.of(Path.of("src/test/resources/reading/dev-e.json"))) {
            if (!sample.proposal().sure()) continue;
            for (var note : NOTES) {
                tried++;
                var text = sample.ruleText().strip().replaceAll("[.]$", "") + ". " + note;
                if (RuleReader.read(text, sample.max(), sample.name()).sure()) unseen.add(sample.id() + ": " + note);
            }
        }

        assertThat(tried).isGreaterThan(500);
        assertThat(unseen).hasSizeLessThan(tried / 200);
    }
}
