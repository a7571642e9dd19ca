package openpar.kit.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of every room: one file a room and language, Vietnamese where no language is named. */
@Configuration
public class Texts {

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(rooms());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ROOT);
        return source;
    }

    private static String[] rooms() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(r -> String.valueOf(r.getFilename()).replace(".properties", ""))
                .filter(n -> !n.endsWith("_en"))
                .distinct()
                .sorted()
                .map(n -> "messages/" + n)
                .toArray(String[]::new);
    }

    /** The locale of a language switch: English, else Vietnamese (the default files). */
    public static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.ROOT;
    }
}
