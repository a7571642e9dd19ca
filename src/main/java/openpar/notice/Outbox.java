package openpar.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import openpar.kit.web.Show;
import openpar.kit.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices that also go by e-mail: written with what they tell, sent later, tried again when the mail server does not answer. */
@Repository
class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int ATTEMPTS = 10;
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final String sender;
    private final boolean on;

    Outbox(
            JdbcClient jdbc,
            Notices notices,
            MessageSource messages,
            Clock clock,
            TransactionTemplate transactions,
            @Value("${openpar.mail.from:openpar@localhost}") String sender,
            @Value("${OPENPAR_SMTP_HOST:}") String server) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
        this.transactions = transactions;
        this.sender = sender;
        this.on = !server.isBlank();
    }

    private record Reader(String email, String language) {}

    private record Letter(long id, String recipient, String subject, String body, int attempts) {}

    /** Inside the program for everyone it concerns; by e-mail for those who gave an address, where a mail server is set. */
    void tell(Notices.Message message) {
        if (notices.tell(message) && on) {
            readers(message).forEach(reader -> queue(message, reader));
        }
    }

    private List<Reader> readers(Notices.Message message) {
        return jdbc.sql("""
                        select distinct p.email, p.language
                        from account.person p
                        left join account.role_grant g on g.person_id = p.id and g.ended_at is null and g.agency_id = :agency
                        where p.email is not null and p.disabled_at is null
                          and (p.id = :person
                               or (:person::bigint is null and g.role = any (case :audience when 'agency' then array['officer', 'approver'] else array['administrator'] end)))
                        """)
                .param("agency", message.agency())
                .param("person", message.person(), java.sql.Types.BIGINT)
                .param("audience", message.audience())
                .query(Reader.class)
                .list();
    }

    private void queue(Notices.Message message, Reader reader) {
        var locale = Texts.locale(reader.language());
        Object[] shown = message.arguments().stream()
                .map(a -> a.shown(new Show(reader.language())))
                .toArray();
        String text = messages.getMessage("notice.kind." + message.kind(), shown, locale);
        jdbc.sql("insert into notice.outbox (recipient, subject, body, queued_at) values (:to, :subject, :body, :now)")
                .param("to", reader.email())
                .param("subject", messages.getMessage("notice.mail.subject", new Object[] {text}, locale))
                .param("body", messages.getMessage("notice.mail.body", new Object[] {text}, locale))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** How many went out. A letter that fails waits 1, 2, 4 … minutes; after ten attempts it stays where it is, with the reason. */
    int send(MailSender server) {
        Integer sent = transactions.execute(status -> {
            int count = 0;
            for (Letter letter : due()) {
                count += send(server, letter) ? 1 : 0;
            }
            return count;
        });
        return sent == null ? 0 : sent;
    }

    private List<Letter> due() {
        return jdbc.sql("""
                        select id, recipient, subject, body, attempts from notice.outbox
                        where sent_at is null and attempts < :most and (next_at is null or next_at <= :now)
                        order by queued_at limit :size for update skip locked
                        """)
                .param("most", ATTEMPTS)
                .param("now", OffsetDateTime.now(clock))
                .param("size", AT_ONCE)
                .query(Letter.class)
                .list();
    }

    private boolean send(MailSender server, Letter letter) {
        var now = OffsetDateTime.now(clock);
        try {
            var mail = new SimpleMailMessage();
            mail.setFrom(sender);
            mail.setTo(letter.recipient());
            mail.setSubject(letter.subject());
            mail.setText(letter.body());
            server.send(mail);
            jdbc.sql("update notice.outbox set sent_at = :now, attempts = attempts + 1, failure = null where id = :id")
                    .param("now", now)
                    .param("id", letter.id())
                    .update();
            return true;
        } catch (MailException e) {
            LOG.warn("Letter {} did not go out: {}", letter.id(), e.getMessage());
            jdbc.sql(
                            "update notice.outbox set attempts = attempts + 1, next_at = :next, failure = :failure where id = :id")
                    .param("next", now.plus(Duration.ofMinutes(1L << letter.attempts())))
                    .param("failure", String.valueOf(e.getMessage()))
                    .param("id", letter.id())
                    .update();
            return false;
        }
    }
}
