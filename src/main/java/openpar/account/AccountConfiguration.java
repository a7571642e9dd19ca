package openpar.account;

import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

    @Bean
    NavEntry peoplePlace() {
        return new NavEntry("account.nav.people", "/account/people", Set.of(Role.ADMINISTRATOR), 14);
    }
}
