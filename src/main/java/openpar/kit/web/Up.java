package openpar.kit.web;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says that the program and its database answer. */
@Controller
class Up {
    private final JdbcClient jdbc;
    private final ApplicationAvailability availability;

    Up(JdbcClient jdbc, ApplicationAvailability availability) {
        this.jdbc = jdbc;
        this.availability = availability;
    }

    @GetMapping("/up")
    @Permit(anyone = true)
    ResponseEntity<String> up() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("starting\n");
        }
        jdbc.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok("up\n");
    }
}
