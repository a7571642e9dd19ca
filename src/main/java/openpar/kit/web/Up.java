package openpar.kit.web;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says that the program and its database answer. */
@Controller
class Up {
    private final JdbcClient jdbc;

    Up(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/up")
    @Permit(anyone = true)
    ResponseEntity<String> up() {
        jdbc.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok("up\n");
    }
}
