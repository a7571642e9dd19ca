package openpar.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Written to the console of an empty installation: who cannot read the console cannot become its first administrator. */
@Component
class FirstCode {
    private static final Logger LOG = LoggerFactory.getLogger(FirstCode.class);

    private final People people;
    private final String code = Secrets.groups(2);

    FirstCode(People people) {
        this.people = people;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!people.anybody()) {
            LOG.info("Nobody can sign in yet. Open {} and enter the first administrator with the code {}", FirstVisit.PAGE, code);
        }
    }

    String code() {
        return code;
    }

    boolean is(String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), typed.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
