package openpar.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.util.Set;
import openpar.kit.web.NavEntry;
import openpar.kit.web.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AuditConfiguration {
    @Bean
    NavEntry journalPlace() {
        return new NavEntry("audit.nav", "/audit", Set.of(Role.ADMINISTRATOR), 70);
    }

    @Bean
    RecurringTask<Void> hourlyRoot(Roots roots) {
        return Tasks.recurring("audit.root", Schedules.cron("0 0 * * * *")).execute((task, context) -> roots.draw());
    }
}
