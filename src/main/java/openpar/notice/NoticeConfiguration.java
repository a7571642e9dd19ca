package openpar.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import openpar.kit.web.ShellPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

@Configuration
class NoticeConfiguration {
    @Bean
    ShellPart noticeCount(Notices notices) {
        return (shell, visitor, request) -> shell.notices(notices.unread(visitor));
    }

    @Bean
    RecurringTask<Void> noticeMail(Outbox outbox, MailSender server) {
        return Tasks.recurring("notice.mail", FixedDelay.ofSeconds(30)).execute((task, context) -> outbox.send(server));
    }

    @Bean
    RecurringTask<Void> noticeReminders(Reminders reminders) {
        return Tasks.recurring("notice.reminders", Schedules.cron("0 5 * * * *"))
                .execute((task, context) -> reminders.remind());
    }
}
