package openpar.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the demo: invented names, one password. */
final class DemoCast {
    static final String PASSWORD = "openpar-2026";

    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Đặng", "Bùi", "Đỗ", "Huỳnh", "Phan", "Trương", "Đinh", "Hồ", "Ngô",
            "Dương");
    private static final List<String> MIDDLE = List.of(
            "Thị Thanh", "Văn", "Minh", "Thị Mỹ", "Quốc", "Hữu", "Thị Thuỳ", "Đức", "Xuân", "Thị Kim", "Hoài", "Ngọc");
    private static final List<String> GIVEN = List.of(
            "Bình", "Châu", "Dung", "Giang", "Hạnh", "Hiếu", "Hoà", "Khánh", "Lan", "Long", "Ly", "Nam", "Nga", "Nhân",
            "Phúc", "Quyên", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Vinh", "Yến");

    private final JdbcClient jdbc;
    private final String passwordHash;
    private final OffsetDateTime since;

    DemoCast(JdbcClient jdbc, String passwordHash, OffsetDateTime since) {
        this.jdbc = jdbc;
        this.passwordHash = passwordHash;
        this.since = since;
    }

    long person(String login, String name, String title, long agency, Map<String, Long> roles) {
        long person = jdbc.sql("""
                        insert into account.person (login, full_name, title, agency_id, email, password_hash, created_at)
                        values (:login, :name, :title, :agency, :email, :hash, :since)
                        returning id
                        """)
                .param("login", login)
                .param("name", name)
                .param("title", title)
                .param("agency", agency)
                .param("email", login + "@quangngai.example")
                .param("hash", passwordHash)
                .param("since", since)
                .query(Long.class)
                .single();
        roles.forEach((role, over) -> grant(person, role, over, null));
        return person;
    }

    void grant(long person, String role, long agency, @Nullable Long by) {
        jdbc.sql("""
                        insert into account.role_grant (person_id, role, agency_id, granted_by, granted_at)
                        values (:person, :role, :agency, :by, :since)
                        """)
                .param("person", person)
                .param("role", role)
                .param("agency", agency)
                .param("by", by, java.sql.Types.BIGINT)
                .param("since", since)
                .update();
    }

    static String name(RandomGenerator random) {
        return FAMILY.get(random.nextInt(FAMILY.size())) + " " + MIDDLE.get(random.nextInt(MIDDLE.size())) + " "
                + GIVEN.get(random.nextInt(GIVEN.size()));
    }
}
