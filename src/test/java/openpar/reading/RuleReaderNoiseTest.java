package openpar.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import openpar.scoring.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever stands in a cell, the reader answers, soon, and without an exception. */
class RuleReaderNoiseTest {
    private static final List<String> WORDS = List.of(
            "từ", "80%", "đến", "dưới", "trở lên", ":", ";", ".", "\n", "-", "(", ")", "điểm", "2", "0,5", "trừ", "mỗi", "cứ", "nếu", "thì", "×", "/",
            "=", "tỷ lệ", "điểm tối đa", "công thức", "ngày 31/01/2026", "chậm", "không", "đối với phường:", "xã", "so với năm trước", "tăng", "[", "]",
            "\"", "≥", "<", "a", "b", "gọi", "là", "trong đó", "31/99/0000", "99999999999999999999", "\u0000", "đ", "e\u0302\u0323", "100%", "_", "if(");

    @Test
    void random_words_of_rules_never_throw() {
        for (var seed = 0; seed < 4_000; seed++) {
            var random = new Random(seed);
            var text = IntStream.range(0, random.nextInt(60))
                    .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            var max = random.nextBoolean() ? null : Fraction.of(random.nextInt(0, 4));

            assertThat(RuleReader.read(text, max, text.length() > 20 ? text.substring(0, 20) : "")).as(text).isNotNull();
        }
    }

    @Test
    void random_signs_never_throw() {
        for (var seed = 0; seed < 2_000; seed++) {
            var text = new Random(seed)
                    .ints(200, 1, 0x2fff)
                    .filter(point -> !Character.isSurrogate((char) point))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

            assertThat(RuleReader.read(text, Fraction.ONE, "")).isNotNull();
        }
    }

    /** No text makes the reader search for ever; how fast it is, is for a bench to say. */
    @Test
    @Timeout(300)
    void a_hundred_kilobytes_of_noise_come_to_an_end() {
        for (var piece : List.of("a", "(", "1", "từ 80% ", "mỗi ", "- ", "từ 1 đến dưới 2: ", "điểm = (a/b) × ", "0,5 điểm; ", "nếu thì ", "phường: ")) {
            var whole = piece.repeat(100_000 / piece.length());
            var half = piece.repeat(11_900 / piece.length());

            assertThat(RuleReader.read(whole, Fraction.ONE, "")).as(piece).isNotNull();
            assertThat(RuleReader.read(half, Fraction.ONE, "")).as(piece).isNotNull();
        }
    }
}
