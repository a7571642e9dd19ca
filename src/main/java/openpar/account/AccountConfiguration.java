package openpar.account;

import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class AccountConfiguration implements WebMvcConfigurer {
    private final ObjectProvider<OneTimePassword> oneTime;
    private final ObjectProvider<FirstVisit> first;

    AccountConfiguration(ObjectProvider<OneTimePassword> oneTime, ObjectProvider<FirstVisit> first) {
        this.oneTime = oneTime;
        this.first = first;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(oneTime.getObject());
        registry.addInterceptor(first.getObject());
    }

    /** Sessions are rows that stand alone: reading one at every request needs no transaction around it. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** That somebody is still there is noted once a minute, which spares each autosave a write of its own. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> quietSessions() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% s
                set session_id = n.session_id, last_access_time = n.last_access_time, max_inactive_interval = n.max_inactive_interval,
                    expiry_time = n.expiry_time, principal_name = n.principal_name
                from (values (?::text, ?::bigint, ?::int, ?::bigint, ?::text))
                    as n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
                where s.primary_id = ?
                  and (n.last_access_time - s.last_access_time >= 60000 or n.session_id <> s.session_id
                       or n.max_inactive_interval <> s.max_inactive_interval or n.principal_name is distinct from s.principal_name)
                """);
    }

    @Bean
    NavEntry peoplePlace() {
        return new NavEntry("account.nav.people", "/account/people", Set.of(Role.ADMINISTRATOR), 14);
    }
}
