package openpar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one process that serves a province's administrative reform index. */
@SpringBootApplication
public class OpenPar {
    public static void main(String[] arguments) {
        SpringApplication.run(OpenPar.class, arguments);
    }
}
