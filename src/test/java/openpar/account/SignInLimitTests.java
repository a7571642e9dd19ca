package openpar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import openpar.TestClock;
import org.junit.jupiter.api.Test;

class SignInLimitTests {
    private final TestClock clock = new TestClock();
    private final SignInLimit limit = new SignInLimit(clock, 3);

    @Test
    void an_address_that_guesses_waits_while_others_come_in() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.allows("10.0.0.9")).isTrue();
            limit.failed("10.0.0.9");
        }

        assertThat(limit.allows("10.0.0.9")).isFalse();
        assertThat(limit.allows("10.0.0.10")).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(limit.allows("10.0.0.9")).isTrue();
    }

    @Test
    void right_passwords_use_nothing_up() {
        for (int i = 0; i < 5000; i++) {
            assertThat(limit.allows("10.0.0.1")).isTrue();
        }
    }
}
