package openpar.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTests {
    @ParameterizedTest
    @CsvSource({
        "sông Trà mùa lũ, ",
        "ngắn quá, account.password.short",
        "Matkhau123, account.password.common",
        "xyxyxyxyxyxy, account.password.common",
        "HA.tinhkhe-2026, account.password.login",
        "ộộộộộộộộộộộộộộộộộộộộộộộộộộộộộộ, account.password.long"
    })
    void a_password_is_long_not_common_and_not_the_login(String password, String objection) {
        assertThat(PasswordPolicy.objection(password, "ha.tinhkhe").orElse(null))
                .isEqualTo(objection);
    }
}
