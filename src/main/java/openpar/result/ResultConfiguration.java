package openpar.result;

import java.util.Set;
import openpar.kit.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ResultConfiguration {

    @Bean
    NavEntry resultEntry() {
        return new NavEntry("result.nav", "/result", Set.of(), 60);
    }
}
